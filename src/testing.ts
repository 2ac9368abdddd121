/**
 * `dramatis/testing`: the contracts of the stages as suites for your own tests. They need no test runner of a certain
 * kind, only its `describe` and `it`.
 */
export {
  describeExtractor,
  type ExtractorCheck,
  type ExtractorSuiteOptions,
} from './testing/describe-extractor.js'
export { describeLinker, type LinkerCheck, type LinkerSuiteOptions } from './testing/describe-linker.js'
export { describeRefiner, type RefinerCheck, type RefinerSuiteOptions } from './testing/describe-refiner.js'
export { describeRelator, type RelatorCheck, type RelatorSuiteOptions } from './testing/describe-relator.js'
export { describeResolver, type ResolverCheck, type ResolverSuiteOptions } from './testing/describe-resolver.js'
export type { RegisterGroup, RegisterTest, SuiteOptions } from './testing/suite.js'
