public import ThaiText

/// The kinds of files that people may send in (rule D29).
public enum FileKind: String, Sendable, Hashable, CaseIterable {
    case pdf, jpeg, png, docx, xlsx, odt, ods

    /// As HTTP names it.
    public var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        }
    }

    /// How names of such files may end, in small letters without the dot.
    public var extensions: [String] { self == .jpeg ? ["jpg", "jpeg"] : [rawValue] }

    /// What it is called.
    public var name: Bilingual {
        switch self {
        case .pdf: Bilingual("เอกสาร PDF", "PDF document")
        case .jpeg: Bilingual("รูปภาพ JPEG", "JPEG picture")
        case .png: Bilingual("รูปภาพ PNG", "PNG picture")
        case .docx: Bilingual("เอกสาร Word (.docx)", "Word document (.docx)")
        case .xlsx: Bilingual("ตารางคำนวณ Excel (.xlsx)", "Excel workbook (.xlsx)")
        case .odt: Bilingual("เอกสาร OpenDocument (.odt)", "OpenDocument text (.odt)")
        case .ods: Bilingual("ตารางคำนวณ OpenDocument (.ods)", "OpenDocument spreadsheet (.ods)")
        }
    }

    /// The kind that a name's end claims.
    public init?(extension ending: String) {
        guard let kind = Self.allCases.first(where: { $0.extensions.contains(ending) }) else {
            return nil
        }
        self = kind
    }

    /// What libmagic may take it for: office files of unusual makers are told by their structure.
    var magicTypes: [String] {
        switch self {
        case .pdf, .jpeg, .png: [mediaType]
        case .docx, .xlsx, .odt, .ods: [mediaType, "application/zip", "application/octet-stream"]
        }
    }
}

/// What a form takes, and how far a file may go.
public struct FileRule: Sendable, Hashable {
    /// The kinds.
    public var kinds: [FileKind]
    /// Most bytes of one file.
    public var size: Int
    /// Most files of one form.
    public var count: Int
    /// Most bytes that an archive may unpack to.
    public var unpacked: Int
    /// Most points of a picture.
    public var pixels: Int

    /// The limits of rule D29 unless told otherwise.
    public init(
        _ kinds: [FileKind] = FileKind.allCases, size: Int = 20 << 20, count: Int = 10
    ) {
        (self.kinds, self.size, self.count) = (kinds, size, count)
        unpacked = 200 << 20
        pixels = 100_000_000
    }
}
