/** Line drawings on a 16 × 16 grid, stroked with the colour of the text around them. */
export const icons = {
  down: 'M4 6l4 4 4-4',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  undo: 'M6 3L3 6l3 3M3 6h6.5a3.5 3.5 0 010 7H6',
  redo: 'M10 3l3 3-3 3M13 6H6.5a3.5 3.5 0 000 7H10',
  light:
    'M8 5a3 3 0 100 6 3 3 0 000-6M8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7',
  dark: 'M13 9.5A5.5 5.5 0 016.5 3 5.5 5.5 0 1013 9.5z',
  system: 'M8 2.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11zM8 2.5v11M8 5h4.6M8 8h5.5M8 11h4.6',
  help: 'M5.8 6a2.2 2.2 0 113.1 2c-.6.3-.9.7-.9 1.5M8 12.2h.01',
  table: 'M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6.5 3.5v9',
  picture: 'M2.5 12.5h11M4 12.5v-3M6.7 12.5v-6M9.4 12.5v-8M12 12.5v-4',
  close: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  reset: 'M3 8a5 5 0 105-5H5M7.5 .8L5 3l2.5 2.2',
  info: 'M8 2a6 6 0 100 12A6 6 0 008 2M8 7.4v3.4M8 5.1h.01',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 6.3a1.7 1.7 0 100 3.4 1.7 1.7 0 000-3.4',
  eyeOff: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM3 13L13 3',
  projector: 'M2 3h12v8H2zM8 11v2.5M5 13.5h6M1.5 3h13',
  dial: 'M3 11.5a6 6 0 1110 0M8 9.5l2.8-3.6M8 9.5h.01',
  target: 'M8 2.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11M8 5.5a2.5 2.5 0 100 5 2.5 2.5 0 000-5M8 8h.01',
  stop: 'M4.5 4.5h7v7h-7z',
  check: 'M3 8.5l3.2 3L13 4.5',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.2M8 11.6h.01',
  levers: 'M2.5 5h5M10.5 5h3M9 3.5v3M2.5 11h2M7.5 11h6M6 9.5v3',
  layers: 'M8 2.5l5.5 3L8 8.5l-5.5-3zM2.5 8.5L8 11.5l5.5-3',
  share: 'M8 10V2M5 5l3-3 3 3M3 8v5.5h10V8',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
} as const;

export type IconName = keyof typeof icons;
