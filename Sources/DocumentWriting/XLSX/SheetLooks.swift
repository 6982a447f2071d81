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
        func made(_ change: (Format) -> Void) -> Format? {
            guard let format = file.addFormat() else { return nil }
            format_set_font_name(format, "TH Sarabun New")
            format_set_font_size(format, Self.textSize)
            format_set_text_wrap(format)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            change(format)
            return format
        }
        func border(_ format: Format) { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        func centre(_ format: Format) { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
        title = made {
            format_set_bold($0)
            format_set_font_size($0, 18)
            centre($0)
        }
        heading = made { format_set_bold($0) }
        text = made { _ in }
        signature = made { centre($0) }
        header = made {
            format_set_bold($0)
            format_set_bg_color($0, 0xE3EAF6)
            format_set_align($0, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
            border($0)
            centre($0)
        }
        topic = made {
            format_set_bold($0)
            format_set_bg_color($0, 0xF2F2F2)
            border($0)
        }
        let alignments: [(Paragraph.Alignment, lxw_format_alignments)] = [
            (.leading, LXW_ALIGN_LEFT), (.center, LXW_ALIGN_CENTER),
            (.trailing, LXW_ALIGN_RIGHT), (.justified, LXW_ALIGN_LEFT),
        ]
        var cells: [Paragraph.Alignment: Format] = [:]
        for (alignment, name) in alignments {
            cells[alignment] = made {
                format_set_align($0, UInt8(name.rawValue))
                border($0)
            }
        }
        self.cells = cells
        var scores: [Int: Format] = [:]
        for places in 0...4 {
            // Thai digits are shown; the cell stays a number.
            let decimals = places == 0 ? "" : "." + String(repeating: "0", count: places)
            scores[places] = made {
                format_set_num_format($0, "[$-D00041E]0\(decimals)")
                border($0)
                centre($0)
            }
        }
        self.scores = scores
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
