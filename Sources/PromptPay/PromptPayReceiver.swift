/// Who is paid, by a number that the banks know.
public struct PromptPayReceiver: Sendable, Hashable {
    /// The scheme that knows the number.
    enum Scheme: String { case transfer = "A000000677010111", bill = "A000000677010112" }

    let scheme: Scheme
    /// The fields of the receiver, in the order in which they stand in the code.
    let fields: [DataObject]

    /// The holder of a Thai mobile number of ten digits, such as 0812345678; nil for anything else.
    public init?(mobile number: String) {
        guard number.isDigits(10), number.hasPrefix("0") else { return nil }
        self.init(.transfer, [DataObject("01", "0066" + number.dropFirst())])
    }

    /// The holder of a tax or identity number of thirteen digits; nil for anything else.
    public init?(taxNumber number: String) {
        guard number.isDigits(13) else { return nil }
        self.init(.transfer, [DataObject("02", number)])
    }

    /// The holder of an electronic wallet of fifteen digits; nil for anything else.
    public init?(wallet number: String) {
        guard number.isDigits(15) else { return nil }
        self.init(.transfer, [DataObject("03", number)])
    }

    /// A biller by its number of fifteen digits (tax number and suffix), with one or two references of at most
    /// twenty capital letters and digits; nil for anything else.
    public init?(biller number: String, reference: String, second: String? = nil) {
        let references = [reference] + [second].compactMap(\.self)
        guard number.isDigits(15), references.allSatisfy({ $0.isReference(atMost: 20) })
        else { return nil }
        self.init(
            .bill,
            [DataObject("01", number)]
                + zip(["02", "03"], references).map { DataObject($0, $1) })
    }

    private init(_ scheme: Scheme, _ fields: [DataObject]) {
        (self.scheme, self.fields) = (scheme, fields)
    }
}

extension String {
    fileprivate func isDigits(_ count: Int) -> Bool {
        utf8.count == count && utf8.allSatisfy { (48...57).contains($0) }
    }

    func isReference(atMost most: Int) -> Bool {
        (1...max(1, most)).contains(utf8.count)
            && utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) }
    }
}
