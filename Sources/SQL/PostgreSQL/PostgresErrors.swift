import CPQ

extension SQLError {
    /// What a failed result means, by its SQLSTATE; bound values that the server repeats are left out.
    /// `limit` is the session's time for a statement, in milliseconds; nil when it has none.
    init(postgres result: OpaquePointer?, sql: String, limit: Int?) {
        let field = PostgresErrorFields(result)
        if let violation = ConstraintViolation(postgres: field) {
            self = .constraint(violation)
            return
        }
        switch field.state {
        case "53100": self = .diskFull
        case "55P03", "40001", "40P01": self = .busy
        case "57014":
            // Without a limit of its own it was a person who stopped it.
            self = limit.map { .tooSlow(limit: $0) } ?? .statement(reason: field.message, sql: sql)
        case "57P01", "57P02", "57P03", "57P05", "53300", "25P03":
            self = .unavailable(field.message)
        case "42501": self = .notPermitted(field.message)
        case "58030": self = .stopped(field.message)
        case "XX001", "XX002": self = .damaged(field.message)
        case let state where state.hasPrefix("08"): self = .unavailable(field.message)
        // These speak of the statement; others may repeat a value.
        case let state
        where state.hasPrefix("42") || state.hasPrefix("25") || state.hasPrefix("3F"):
            self = .statement(reason: field.message, sql: sql)
        case let state: self = .statement(reason: "SQLSTATE \(state)", sql: sql)
        }
    }
}

/// The fields of a failed result.
struct PostgresErrorFields {
    var state: String
    var message: String
    var detail: String
    var table: String
    var column: String
    var constraint: String

    init(_ result: OpaquePointer?) {
        func field(_ code: Int32) -> String {
            PQresultErrorField(result, code).map { String(cString: $0) } ?? ""
        }
        state = field(CPQ_SQLSTATE)
        message = field(CPQ_MESSAGE)
        detail = field(CPQ_DETAIL)
        table = field(CPQ_TABLE)
        column = field(CPQ_COLUMN)
        constraint = field(CPQ_CONSTRAINT)
    }
}

extension ConstraintViolation {
    /// The rule that refused; nil when it was no rule of the schema.
    init?(postgres field: PostgresErrorFields) {
        switch field.state {
        case "23505": self = Self.unique(field)
        case "23502": self = .notNull(table: field.table, column: field.column)
        case "23514": self = .check(field.constraint)
        case "23503", "23001": self = .foreignKey
        case "P0001": self = .raised(field.message)
        case "22P02", "22003", "22001": self = .datatype
        default: return nil
        }
    }

    /// The columns stand in the detail, in every language of the server: "Key (authority, email)=(…) already exists."
    private static func unique(_ field: PostgresErrorFields) -> Self {
        guard let start = field.detail.firstIndex(of: "("),
            let end = field.detail.firstRange(of: ")=(")?.lowerBound, start < end
        else { return .uniqueIndex(field.constraint) }
        let list = field.detail[field.detail.index(after: start)..<end]
        // An expression instead of a column: an index, known by its name.
        if list.contains("(") { return .uniqueIndex(field.constraint) }
        let columns = list.split(separator: ",").map { String($0.drop { $0 == " " }) }
        return .unique(table: field.table, columns: columns)
    }
}
