import type { Words } from './zh-CN.ts';

/** The words of the network map. */
export const networkEn: Words['network'] = {
  title: 'Network',
  says: ({ counties, hubShare, total }) =>
    hubShare === null
      ? `${counties} regions; the planned stock of ${total} stands in the regions.`
      : `${counties} regions; of the planned stock of ${total}, ${hubShare} stands in the hub.`,
  hint: 'Drag from one place to another to move stock; on the keyboard ← → choose, ↑ ↓ move.',
  schematic: 'The file has no coordinates; positions are schematic.',
  baseRing: 'Dashed outline: the base.',
  laneFlow: (futures) => `Width of a lane: what came this way, mean of ${futures} futures.`,
  lateralFlow: 'Outer ring: came from neighbours.',
  lateral: 'Regions share stock',
  partner: 'Partner depot',
  partnerName: 'Partner',
  place: (name, stock, share) => `${name}: planned stock ${stock}, ${share} of all.`,
  partnerPlace: (name, capacity) => `${name}: at most ${capacity}.`,
  way: (lanes) => `Delivery ${lanes}. `,
  noStock: (name) => `${name}: no depot, supplied from outside.`,
  lanes: {
    local: (hours) => `from its own depot ${hours}`,
    hub: (hours) => `from the hub ${hours}`,
    lateral: (hours) => `nearest neighbour ${hours}`,
    partner: (hours) => `from a partner ${hours}`,
  },
  sources: {
    local: 'own depot',
    lateral: 'neighbours',
    hub: 'hub',
    partner: 'partner',
    unserved: 'not served',
  },
  came: (parts) => `Demand was met by: ${parts}.`,
  part: (source, share) => `${source} ${share}`,
  listGlue: ', ',
  moving: (part, from, to) => `${part} of ${from} to ${to}`,
  spreading: (part, hub) => `${part} of ${hub} to all regions in proportion`,
  gathering: (part, hub) => `${part} of every region to ${hub}`,
  table: {
    label: 'The network in numbers',
    place: 'Place',
    stock: 'Planned stock',
    share: 'Share',
    hubHours: 'From hub',
    lateralHours: 'Nearest neighbour',
    sources: 'Demand met by',
  },
  failed: 'The flows could not be worked out',
};
