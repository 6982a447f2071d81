/// One SQL statement with its values bound.
///
///     "SELECT name FROM person WHERE authority = \(authority) AND id IN (\(each: ids))"
///
/// What stands in the literal is SQL; what is interpolated becomes a bound parameter, never text. The literal is a
/// `StaticString`, so a string made while the program runs cannot become SQL: that does not compile.
public struct Statement: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// A value and the kind of column it is meant for.
    struct Parameter: Sendable, Hashable {
        var kind: SQLKind
        var value: SQLValue
    }

    /// What a prepared statement depends on: the text and the kinds of its parameters, not their values.
    struct Shape: Sendable, Hashable {
        var text: String
        var kinds: [SQLKind]
    }

    /// The SQL between the parameters; one piece more than there are parameters.
    private let pieces: [String]
    let parameters: [Parameter]
    /// The SQL with $1, $2, … in place of the values, which both engines read.
    public let text: String

    /// A statement without parameters.
    public init(stringLiteral literal: StaticString) {
        text = literal.description
        pieces = [text]
        parameters = []
    }

    /// A statement with bound values.
    public init(stringInterpolation interpolation: Interpolation) {
        pieces = interpolation.pieces
        parameters = interpolation.parameters
        text = interpolation.text
    }

    /// A statement over tables of which only the database knows the names; for the engines themselves.
    init(text: String, parameters: [Parameter] = []) {
        self.text = text
        self.parameters = parameters
        pieces = [text]
    }

    var shape: Shape { Shape(text: text, kinds: parameters.map(\.kind)) }

    /// Gathers the pieces of a literal and the values between them.
    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var pieces: [String] = [""]
        fileprivate var parameters: [Parameter] = []
        fileprivate var text = ""

        /// Room for a literal of that many bytes.
        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 3 * interpolationCount)
        }

        /// SQL as written in the program.
        public mutating func appendLiteral(_ literal: StaticString) {
            append(sql: literal.description)
        }

        /// A bound value.
        public mutating func appendInterpolation<Value: SQLConvertible>(_ value: Value) {
            append(Parameter(kind: Value.sqlKind, value: value.sqlValue))
        }

        /// A bound value, or null.
        public mutating func appendInterpolation<Value: SQLConvertible>(_ value: Value?) {
            append(Parameter(kind: Value.sqlKind, value: value?.sqlValue ?? .null))
        }

        /// A bound value for each member, with commas between; no member gives NULL, which equals nothing.
        public mutating func appendInterpolation<Value: SQLConvertible>(each values: [Value]) {
            if values.isEmpty { append(sql: "NULL") }
            for (index, value) in values.enumerated() {
                if index > 0 { append(sql: ", ") }
                appendInterpolation(value)
            }
        }

        /// Another piece of SQL with its own bound values.
        public mutating func appendInterpolation(sql statement: Statement) {
            for (index, piece) in statement.pieces.enumerated() {
                append(sql: piece)
                if index < statement.parameters.count { append(statement.parameters[index]) }
            }
        }

        private mutating func append(sql: String) {
            pieces[pieces.count - 1] += sql
            text += sql
        }

        private mutating func append(_ parameter: Parameter) {
            parameters.append(parameter)
            pieces.append("")
            text += "$\(parameters.count)"
        }
    }
}
