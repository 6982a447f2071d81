public import Platform
public import ThaiText
public import WorkingDays

/// What a service is: all that its citizen manual says, and the form with which it is asked for.
public struct ServiceContent: Sendable, Hashable, Codable {
    /// Under which heading of the catalogue it stands.
    public enum Group: String, Sendable, Hashable, Codable, CaseIterable {
        /// Lights, roads, water.
        case repairs
        /// Waste, trees.
        case environment
        /// Allowances.
        case welfare
        /// Taxes and fees.
        case payments
        /// Requests, permits, information.
        case documents
    }

    /// A way in which it may be asked for.
    public enum Channel: String, Sendable, Hashable, Codable, CaseIterable {
        /// Here.
        case web
        /// At the office.
        case counter
        /// By telephone.
        case phone
    }

    /// What is done of it one after another.
    public struct Step: Sendable, Hashable, Codable {
        /// What is done.
        public let text: Bilingual
        /// How many working days it takes; 0 for within the day.
        public let workingDays: Int
        /// The division that does it, by its number; nil where the authority has not said.
        public var division: Division.ID?

        /// A step.
        public init(_ text: Bilingual, workingDays: Int, division: Division.ID? = nil) {
            (self.text, self.workingDays, self.division) = (text, workingDays, division)
        }
    }

    /// How the amount is known that is paid through PromptPay.
    public enum Payment: Sendable, Hashable {
        /// A field of the form says it.
        case stated(String)
        /// It is the same for everybody, in satang.
        case fixed(Int64)
        /// Staff set it for each request, as for a tax of the year.
        case byStaff
    }

    /// What it is called.
    public var name: Bilingual
    /// Where it stands.
    public var group: Group
    /// What for.
    public var purpose: Bilingual
    /// Who may ask.
    public var who: Bilingual
    /// What is done, in order.
    public var steps: [Step]
    /// Within what time it is done.
    public var promise: Promise
    /// What is written of its cost; nil for nothing, which does not say that nothing is paid: see `cost`.
    public var fee: Bilingual?
    /// What is to be brought; empty for nothing.
    public var documents: [Bilingual]
    /// How it may be asked for.
    public var channels: [Channel]
    /// By which law.
    public var law: Bilingual
    /// How it is paid for; nil where nothing is paid here.
    public var payment: Payment?
    /// What is asked.
    public var form: ServiceForm
}

extension ServiceContent.Payment: Codable {
    private enum Name: String, CodingKey { case amount, satang, byStaff }

    /// Reads `{"amount": "field"}`, `{"satang": 5000}` or `{"byStaff": true}`.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Name.self)
        if let field = try values.decodeIfPresent(String.self, forKey: .amount) {
            self = .stated(field)
        } else if let satang = try values.decodeIfPresent(Int64.self, forKey: .satang) {
            self = .fixed(satang)
        } else {
            _ = try values.decode(Bool.self, forKey: .byStaff)
            self = .byStaff
        }
    }

    /// Writes what it reads.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Name.self)
        switch self {
        case .stated(let field): try values.encode(field, forKey: .amount)
        case .fixed(let satang): try values.encode(satang, forKey: .satang)
        case .byStaff: try values.encode(true, forKey: .byStaff)
        }
    }
}

extension ServiceForm {
    /// The fields that everybody fills in with an amount of money.
    var amounts: [ServiceField] {
        fields.filter { $0.kind == .money && $0.isRequired && $0.when == nil }
    }
}

extension ServiceContent {
    /// Whether the steps take the time that is promised, where it is promised in working days.
    public var isSumOfSteps: Bool {
        guard case .workingDays(let count) = promise else { return true }
        return steps.map(\.workingDays).reduce(0, +) == count
    }

    /// How the promise counts days ("at_once", "days", "working_days"), and how many.
    public var promised: (unit: String, days: Int) {
        switch promise {
        case .atOnce: ("at_once", 0)
        case .days(let count): ("days", count)
        case .workingDays(let count): ("working_days", count)
        }
    }

    /// Whether its manual and its form say what residents need.
    var isWritten: Bool { unwritten.isEmpty }

    /// What residents need before it is put into use.
    enum Part: CaseIterable { case purpose, steps, form }

    /// What of it is not written yet.
    var unwritten: [Part] {
        Part.allCases.filter { part in
            switch part {
            case .purpose: purpose.thai.isEmpty
            case .steps: steps.isEmpty
            case .form: !form.issues.isEmpty
            }
        }
    }

    /// Whether what is paid is asked for.
    public var isPaymentAsked: Bool {
        guard case .stated(let amount) = payment else { return true }
        return form.amounts.contains { $0.id == amount }
    }
}
