internal import CXlsx
import Documents

/// The looks of cells that a workbook shares.
struct SheetLooks {
    typealias Format = UnsafeMutablePointer<lxw_format>

    static let textSize = 16.0

    let title: Format?
    let heading: Format?
    let text: Format?
    let signature: Format?
    let header: Format?
    let topic: Format?
    private let cells: [Paragraph.Alignment: Format]
    private let scores: [Int: Format]

    init(_ file: WorkbookFile) {
        title = Self.made(file) {
            format_set_bold($0)
            format_set_font_size($0, 18)
            Self.centre($0)
        }
        heading = Self.made(file) { format_set_bold($0) }
        text = Self.made(file) { _ in }
        signature = Self.made(file) { Self.centre($0) }
        header = Self.made(file) {
            format_set_bold($0)
            format_set_bg_color($0, 0xE3EAF6)
            format_set_align($0, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
            Self.border($0)
            Self.centre($0)
        }
        topic = Self.made(file) {
            format_set_bold($0)
            format_set_bg_color($0, 0xF2F2F2)
            Self.border($0)
        }
        cells = Self.cells(file)
        scores = Self.scores(file)
    }

    /// A look that differs from plain text in what `change` does; nil without memory.
    private static func made(_ file: WorkbookFile, _ change: (Format) -> Void) -> Format? {
        guard let format = file.addFormat() else { return nil }
        format_set_font_name(format, "TH Sarabun New")
        format_set_font_size(format, Self.textSize)
        format_set_text_wrap(format)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        change(format)
        return format
    }

    private static func border(_ format: Format) {
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    }

    private static func centre(_ format: Format) {
        format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    }

    private static func cells(_ file: WorkbookFile) -> [Paragraph.Alignment: Format] {
        let alignments: [(Paragraph.Alignment, lxw_format_alignments)] = [
            (.leading, LXW_ALIGN_LEFT), (.center, LXW_ALIGN_CENTER),
            (.trailing, LXW_ALIGN_RIGHT), (.justified, LXW_ALIGN_LEFT),
        ]
        var cells: [Paragraph.Alignment: Format] = [:]
        for (alignment, name) in alignments {
            cells[alignment] = made(file) {
                format_set_align($0, UInt8(name.rawValue))
                border($0)
            }
        }
        return cells
    }

    /// By the number of decimals. Thai digits are shown; the cell stays a number.
    private static func scores(_ file: WorkbookFile) -> [Int: Format] {
        var scores: [Int: Format] = [:]
        for places in 0...4 {
            let decimals = places == 0 ? "" : "." + String(repeating: "0", count: places)
            scores[places] = made(file) {
                format_set_num_format($0, "[$-D00041E]0\(decimals)")
                border($0)
                centre($0)
            }
        }
        return scores
    }

    func cell(_ alignment: Paragraph.Alignment) -> Format? { cells[alignment] }

    /// Numbers with so many decimals.
    func score(places: Int) -> Format? { scores[places] }

    func paragraph(_ paragraph: Paragraph) -> Format? {
        switch paragraph.style {
        case .coverTitle, .coverAuthority, .heading(level: 1): title
        case .heading: heading
        case .signature: signature
        case .body, .plain, .caption: text
        }
    }
}
