public import Documents
public import ThaiText

/// A chart as one `<svg>` element: role img, title, description, real text.
public enum SVGChart {
    /// Width of the drawing in its own units; the page scales it.
    public static let width = 720.0

    /// The element, without XML declaration, ready to stand in a page.
    public static func render(
        _ chart: Chart, digits: ThaiDate.DigitStyle = .thai, width: Double = SVGChart.width
    ) -> String {
        let canvas = SVGCanvas()
        let words = ChartWords(digits: digits)
        let drawing = ChartDrawing(chart: chart, canvas: canvas, words: words)
        let height = drawing.height(forWidth: width)
        drawing.draw(in: Frame(x: 0, y: 0, width: width, height: height))
        let title = XMLText.escaped(words.written(chart.title))
        let description = XMLText.escaped(words.description(of: chart))
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(SVGNumber(width)) \
            \(SVGNumber(height))" role="img" fill="\(inkCSS)" font-family="\(faces)">\
            <title>\(title)</title><desc>\(description)</desc>\(canvas.elements)</svg>
            """
    }

    private static let inkCSS = "#1a2236"
    /// Faces of ordinary size only: TH Sarabun in this list would come out a third smaller.
    private static let faces =
        "Laksaman, Sarabun, 'IBM Plex Sans Thai Looped', 'Leelawadee UI', Thonburi, "
        + "'Noto Sans Thai', sans-serif"
}
