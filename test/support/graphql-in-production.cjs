'use strict';

/**
 * Unless NODE_ENV is production when it is loaded, graphql-js asks of every value that is not of a class whether it is of
 * that class in another copy of graphql, which takes a tenth of the time of tests that ask much. There is one copy.
 */
const { NODE_ENV } = process.env;
process.env.NODE_ENV = 'production';
require('graphql/jsutils/instanceOf.js');
process.env.NODE_ENV = NODE_ENV;
