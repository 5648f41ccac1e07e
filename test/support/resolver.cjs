'use strict';

/** Our TypeScript names its neighbours as they are called once compiled ("./seat.js"): Jest runs the source instead. */
module.exports = (path, options) => {
  if (/^\.{1,2}\/.*\.js$/.test(path) && !options.basedir.includes('node_modules')) {
    try {
      return options.defaultResolver(`${path.slice(0, -3)}.ts`, options);
    } catch {
      // a plain .js file
    }
  }
  return options.defaultResolver(path, options);
};
