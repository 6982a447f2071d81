import SQL

/// Requests are looked for by who asked: his telephone number, or parts of his name and of the code.
enum RequestsByApplicant {
    static let index = Migration(
        "0023-requests-by-phone",
        "CREATE INDEX service_request_by_phone ON service_request (authority, phone);")

    /// Parts of names and codes are looked for in an index that holds both: the requests themselves are ten times as much.
    static let names = Migration(
        "0027-requests-by-name",
        "CREATE INDEX service_request_by_name ON service_request (authority, name, code, id);")
}
