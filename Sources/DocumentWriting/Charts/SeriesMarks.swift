/// A bar in the fill and hatching of its series.
struct HatchedBar {
    let look: SeriesLook
    let canvas: any Canvas

    private static let spacing = 3.6

    func draw(_ frame: Frame) {
        guard frame.height > 0, frame.width > 0 else { return }
        let outline = Path(closed: frame.corners)
        canvas.fill(outline, look.fill, opacity: 1)
        let hatching = hatching(frame)
        if !hatching.isEmpty {
            canvas.stroke(Path(lines: hatching), Pen(colour: look.ink, width: 0.7))
        }
        canvas.stroke(outline, Pen(colour: look.ink, width: 0.7))
    }

    private func hatching(_ frame: Frame) -> [[Point]] {
        switch look.hatching {
        case .none: []
        case .level:
            stride(from: frame.bottom - Self.spacing, to: frame.y, by: -Self.spacing).map { y in
                [Point(x: frame.x, y: y), Point(x: frame.right, y: y)]
            }
        case .falling: diagonals(frame)
        case .rising:
            diagonals(frame).map { line in
                line.map { Point(x: frame.x + frame.right - $0.x, y: $0.y) }
            }
        }
    }

    /// Lines that fall to the right at 45°, cut at the frame.
    private func diagonals(_ frame: Frame) -> [[Point]] {
        stride(from: Self.spacing, to: frame.width + frame.height, by: Self.spacing).map { offset in
            let fromLeft = min(offset, frame.width)
            let fromBase = min(offset, frame.height)
            return [
                Point(x: frame.x + offset - fromBase, y: frame.bottom - fromBase),
                Point(x: frame.x + fromLeft, y: frame.bottom - offset + fromLeft),
            ]
        }
    }
}

/// A point of a line in the shape of its series.
struct PointMark {
    let look: SeriesLook
    let canvas: any Canvas

    private static let radius = 3.0

    func draw(_ centre: Point) {
        let outline = Path(closed: shape(around: centre))
        if look.shape != .cross { canvas.fill(outline, look.fill, opacity: 1) }
        let path = look.shape == .cross ? cross(around: centre) : outline
        canvas.stroke(path, Pen(colour: look.ink, width: 1.1))
    }

    private func shape(around centre: Point) -> [Point] {
        let r = Self.radius
        return switch look.shape {
        case .circle: PolarFrame(centre: centre, radius: r).ring(corners: 16)
        case .square, .cross:
            Frame(x: centre.x - r * 0.85, y: centre.y - r * 0.85, width: r * 1.7, height: r * 1.7)
                .corners
        case .triangle: PolarFrame(centre: centre, radius: r * 1.2).ring(corners: 3)
        case .diamond: PolarFrame(centre: centre, radius: r * 1.2).ring(corners: 4)
        }
    }

    private func cross(around centre: Point) -> Path {
        let corners = shape(around: centre)
        guard corners.count == 4 else { return Path(corners) }
        return Path(lines: [[corners[0], corners[2]], [corners[1], corners[3]]])
    }
}
