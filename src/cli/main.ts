console.log('tandem: no command yet');
