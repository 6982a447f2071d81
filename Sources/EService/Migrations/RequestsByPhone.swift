import SQL

/// Requests are looked for by the telephone number of who asked.
enum RequestsByPhone {
    static let index = Migration(
        "0023-requests-by-phone",
        "CREATE INDEX service_request_by_phone ON service_request (authority, phone);")
}
