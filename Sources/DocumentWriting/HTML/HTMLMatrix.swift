import Documents

/// A code for cameras as a drawing: black on white whatever the page wears, with its quiet zone of four modules.
enum HTMLMatrix {
    static func fragment(of code: MatrixCode) -> HTMLFragment {
        let whole = code.side + 8
        let path = (0..<code.side).map { row in
            code.runs(ofRow: row).map { "M\($0.start + 4) \(row + 4).5h\($0.length)" }.joined()
        }.joined()
        let drawing = HTMLFragment.element(
            "svg",
            [
                "class": "matrix", "viewBox": "0 0 \(whole) \(whole)", "role": "img",
                "aria-label": code.label, "shape-rendering": "crispEdges",
            ],
            [
                .element("rect", ["width": "\(whole)", "height": "\(whole)", "fill": "#fff"]),
                .element("path", ["d": path, "stroke": "#000", "fill": "none"]),
            ])
        return .element("figure", ["class": "matrix"], [drawing])
    }
}
