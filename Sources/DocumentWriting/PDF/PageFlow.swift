import CPango
import Documents
import ThaiText

/// The pages of a document and the place on them where the next thing goes.
final class PageFlow {
    let surface: PDFSurface
    let setter: TextSetter
    private(set) var geometry = PageGeometry(.portrait)
    /// The y under the last thing on the page.
    var y = 0.0
    /// Whether nothing stands on the page yet.
    private(set) var isFresh = true
    private(set) var tags = TagRecord()
    private var isNumbered = false
    private var name: String?
    private var number = 0
    private var outline = OutlineLevels()
    private let mark: String?

    init(_ surface: PDFSurface, _ setter: TextSetter, mark: String? = nil) {
        self.surface = surface
        self.setter = setter
        self.mark = mark
    }

    var area: Frame { geometry.area }
    /// The height left on the page.
    var room: Double { area.bottom - y }
    var drawing: OpaquePointer { surface.drawing }

    /// Begins the first page of a section.
    func begin(_ section: Section) throws(PDFError) {
        geometry = PageGeometry(section.orientation)
        (isNumbered, name) = (section.numbered, section.name)
        try newPage()
    }

    /// Begins a page like the one before, with its number over the text: "- ๑ -".
    func newPage() throws(PDFError) {
        if isNumbered { number += 1 }
        let written = Digits.thai(String(number))
        try surface.beginPage(
            width: geometry.width, height: geometry.height,
            label: isNumbered ? written : name ?? Bilingual("ปก", "Cover")(.thai))
        y = area.y
        isFresh = true
        drawMark()
        if isNumbered { drawNumber("- \(written) -") }
    }

    /// Moves down after something was drawn.
    func advance(by height: Double) {
        y += height
        isFresh = false
    }

    /// Lists a heading in the outline at the current place; level 1 is the highest.
    func addOutline(_ title: String, level: Int) {
        let title = title.asMetadata
        guard !title.isEmpty else { return }
        let id = surface.addOutline(
            title, under: outline.parent(of: level), x: area.x, y: y - 6)
        outline.enter(id, level: level)
    }

    /// Runs `body` inside a structure element.
    func tagged(_ tag: String, _ body: () throws(PDFError) -> Void) throws(PDFError) {
        surface.open(tag)
        try body()
        surface.close(tag)
    }

    /// Opens a table element that a screen reader announces by its title.
    func openTable(_ title: String) {
        tags.tables.append(title)
        surface.open("Table")
    }

    /// Opens a cell element with what Cairo cannot say of it.
    func openCell(_ cell: TagRecord.Cell) {
        tags.cells.append(cell)
        surface.open(cell.isHeader ? "TH" : "TD")
    }

    /// Opens a figure element with the text in its place.
    func openFigure(_ text: String, box: Frame) {
        tags.figures.append(
            TagRecord.Figure(text: text, box: box, pageHeight: geometry.height))
        surface.open("Figure")
    }

    /// What stands behind the page: large, pale, from corner to corner.
    private func drawMark() {
        guard let mark, let line = setter.line(mark, TextLook(size: 220, bold: true)) else {
            return
        }
        cairo_save(drawing)
        cairo_set_source_rgb(drawing, 0.88, 0.88, 0.88)
        cairo_translate(drawing, geometry.width / 2, geometry.height / 2)
        cairo_rotate(drawing, -0.6)
        line.draw(drawing, x: -line.width / 2 - line.x, baselineY: 60)
        cairo_restore(drawing)
    }

    private func drawNumber(_ text: String) {
        guard let line = setter.line(text, TextLook(size: 16)) else { return }
        setInk()
        line.draw(
            drawing, x: (geometry.width - line.width) / 2 - line.x,
            baselineY: geometry.numberBaseline)
    }

    /// Text and rules are black on paper.
    func setInk() { cairo_set_source_rgb(drawing, 0, 0, 0) }
}

/// The headings that a new line of the outline may stand under.
struct OutlineLevels {
    private var open: [(level: Int, id: Int32)] = []

    /// The nearest heading of a higher level.
    func parent(of level: Int) -> Int32 {
        open.last { $0.level < level }?.id ?? CAIRO_PDF_OUTLINE_ROOT
    }

    /// A heading ends those of its own and of lower levels.
    mutating func enter(_ id: Int32, level: Int) {
        open.removeAll { $0.level >= level }
        open.append((level, id))
    }
}

/// What the structure elements say that Cairo cannot write, in the order in which they were opened.
struct TagRecord {
    struct Cell: Hashable {
        var isHeader = false
        /// Whether a heading cell speaks for its row instead of its column.
        var isRowHeading = false
        var columnSpan = 1
        var rowSpan = 1
    }

    struct Figure: Hashable {
        /// What the picture shows, in words.
        var text: String
        /// Where it stands on its page, y from the top.
        var box: Frame
        var pageHeight: Double
    }

    /// Titles of tables.
    var tables: [String] = []
    var cells: [Cell] = []
    var figures: [Figure] = []
}
