public import HTTP
public import Platform
public import ThaiText

extension Service.ID: RowNumber {}
extension ServiceRequest.ID: RowNumber {}

extension ServiceCode: PathParameter {
    /// A code; nil for anything else.
    public init?(segment: String) { self.init(segment) }

    /// The code.
    public var segment: String { text }
}

/// The addresses of services, for residents and for staff.
public enum EServiceLocations {
    /// The services that residents may ask for.
    public static let catalogue = PublicLocation("/services")
    /// The citizen manual of one.
    public static let manual = PublicLocation("/services/{service}", ServiceCode.self)
    /// The same on paper.
    public static let paper = PublicLocation(
        "/services/{service}/{paper}", ServiceCode.self, ServicePaper.self)

    /// The services as staff see them.
    public static let services = Location("/work/services")
    /// Taking over ready-made ones.
    public static let readyMade = Location("/work/services/ready-made")
    /// The villages from which residents choose.
    public static let office = Location("/work/services/office")
    /// The manual of one, to be written.
    public static let service = Location("/work/services/manuals/{service}", ServiceCode.self)
    /// Putting one into use, or taking it out.
    public static let opening = Location(
        "/work/services/manuals/{service}/opening", ServiceCode.self)
    /// Asking for one: the first page of its form.
    public static let ask = PublicLocation("/services/{service}/ask", ServiceCode.self)
    /// A step of a form that is kept.
    public static let step = PublicLocation(
        "/services/{service}/ask/{draft}/{step}", ServiceCode.self, DraftToken.self, AskStep.self)
    /// Attaching files to its questions.
    public static let attachment = PublicLocation(
        "/services/{service}/ask/{draft}/attachments", ServiceCode.self, DraftToken.self)
    /// Taking one out again.
    public static let removal = PublicLocation(
        "/services/{service}/ask/{draft}/attachments/{field}/removal", ServiceCode.self,
        DraftToken.self, String.self)
    /// Looking for a request by code and telephone number.
    public static let lookup = PublicLocation("/requests")
    /// How a request stands, for its applicant.
    public static let status = PublicLocation("/requests/{pass}", RequestPass.self)
    /// The file that came of it.
    public static let result = PublicLocation("/requests/{pass}/result", RequestPass.self)
    /// Sending the slip of a payment.
    public static let slip = PublicLocation("/requests/{pass}/slip", RequestPass.self)
    /// The receipt of a payment.
    public static let receipt = PublicLocation("/requests/{pass}/payment", RequestPass.self)
    /// The same on paper.
    public static let receiptPaper = PublicLocation(
        "/requests/{pass}/payment.pdf", RequestPass.self)
    /// The code with which it is paid, as a picture to keep.
    public static let paymentCode = PublicLocation(
        "/requests/{pass}/payment.png", RequestPass.self)
    /// Answering a question, with files.
    public static let reply = PublicLocation("/requests/{pass}/answer", RequestPass.self)
    /// A file that the applicant sent, for himself.
    public static let ownFile = PublicLocation(
        "/requests/{pass}/files/{file}", RequestPass.self, StoredFile.ID.self)
    /// Withdrawing, rating, asking for another look.
    public static let deed = PublicLocation(
        "/requests/{pass}/{wish}", RequestPass.self, ApplicantDeed.self)

    /// The requests as staff see them.
    public static let requests = Location("/work/requests")
    /// One of them.
    public static let request = Location("/work/requests/{request}", ServiceRequest.ID.self)
    /// On one sheet, to be printed.
    public static let sheet = Location("/work/requests/{request}/receipt", ServiceRequest.ID.self)
    /// A file that came with it.
    public static let sentFile = Location(
        "/work/requests/{request}/files/{file}", ServiceRequest.ID.self, StoredFile.ID.self)
    /// The file that came with a decision, by the number of its event.
    public static let decisionFile = Location(
        "/work/requests/{request}/results/{number}", ServiceRequest.ID.self, Int.self)
    /// Assigning, asking back, handing over, noting.
    public static let staffDeed = Location(
        "/work/requests/{request}/{action}", ServiceRequest.ID.self, StaffDeed.self)
    /// Deciding it.
    public static let decision = Location(
        "/work/requests/{request}/decision", ServiceRequest.ID.self)
    /// What is paid for a request, beside what shows it.
    public static let payment = Location("/work/requests/{request}/payment", ServiceRequest.ID.self)
    /// Setting the amount, confirming, refusing.
    public static let paymentDeed = Location(
        "/work/requests/{request}/payment/{payment}", ServiceRequest.ID.self, PaymentDeed.self)
    /// The receipt of a request, for staff.
    public static let paidReceipt = Location(
        "/work/requests/{request}/payment-receipt", ServiceRequest.ID.self)
    /// The same on paper.
    public static let paidReceiptPaper = Location(
        "/work/requests/{request}/payment-receipt.pdf", ServiceRequest.ID.self)
    /// The receipts of the present fiscal year.
    public static let receipts = Location("/work/services/receipts")
    /// Those of a year.
    public static let receiptsOfYear = Location(
        "/work/services/receipts/{year}", FiscalYear.self)
    /// The same for spreadsheets.
    public static let receiptsData = Location(
        "/work/services/receipts/{year}/receipts.csv", FiscalYear.self)
    /// The texts with which staff answer again and again.
    public static let answers = Location("/work/services/answers")
    /// One of them.
    public static let answer = Location(
        "/work/services/answers/{template}", AnswerTemplate.ID.self)
    /// Taking it out.
    public static let answerRemoval = Location(
        "/work/services/answers/{template}/removal", AnswerTemplate.ID.self)
    /// To which account residents pay.
    public static let payee = Location("/work/services/payments")
    /// Choosing what somebody at the counter asks for.
    public static let counter = Location("/work/counter")
    /// Entering it.
    public static let entry = Location("/work/counter/{service}", ServiceCode.self)

    /// Whether programs may send requests.
    public static let reporting = Location("/work/services/programs")
    /// The addresses of other systems that are told of requests.
    public static let hooks = Location("/work/services/hooks")
    /// One of them, with what was sent there.
    public static let hook = Location("/work/services/hooks/{hook}", Hook.ID.self)
    /// Starting, pausing, trying or removing it.
    public static let hookTurn = Location(
        "/work/services/hooks/{hook}/{turn}", Hook.ID.self, HookTurn.self)
    /// The days on which the office is closed.
    public static let holidays = Location("/work/services/holidays")

    /// The statistics of the present fiscal year.
    public static let statisticsNow = PublicLocation("/service-statistics")
    /// Those of a year.
    public static let statistics = PublicLocation("/service-statistics/{year}", FiscalYear.self)
    /// The same for programs.
    public static let statisticsData = PublicLocation(
        "/service-statistics/{year}/{format}", FiscalYear.self, StatisticsFormat.self)
}

/// What of a service is printed.
public enum ServicePaper: String, PathParameter, CaseIterable, Sendable {
    /// The citizen manual.
    case manual
    /// A sheet for a wall, with a code that opens the form.
    case poster

    /// "manual.pdf" or "poster.pdf".
    public init?(segment: String) {
        guard let paper = Self.allCases.first(where: { $0.segment == segment }) else { return nil }
        self = paper
    }

    /// "manual.pdf" or "poster.pdf".
    public var segment: String { rawValue + ".pdf" }
}

/// In which form the statistics are given to programs.
public enum StatisticsFormat: String, PathParameter, CaseIterable, Sendable {
    /// Comma-separated values, for spreadsheets.
    case csv
    /// A workbook of Excel.
    case xlsx

    /// "services.csv" or "services.xlsx".
    public init?(segment: String) {
        guard let format = Self.allCases.first(where: { $0.segment == segment }) else {
            return nil
        }
        self = format
    }

    /// "services.csv" or "services.xlsx".
    public var segment: String { "services." + rawValue }
}
