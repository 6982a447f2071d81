/// Finds tables in the ruling lines of a page.
///
/// Lines that touch make one grid. Where no line parts two fields, they are one cell: that is how merged cells and topic
/// rows show. A grid without a line at its end, as when a page break cuts a row, ends where its vertical lines end.
struct RulingGrid: Sendable {
    /// A cell and how many rows and columns of the grid it covers.
    struct Field: Sendable {
        var bounds: Rectangle
        var row: Int
        var column: Int
        var rowSpan: Int
        var columnSpan: Int
    }

    /// Lines this near to each other are one.
    private static let near = 4.0
    /// Ends this near to a line touch it.
    private static let touch = 3.0
    /// Most merged lines of a page; beyond it they are drawings, not tables.
    private static let lineLimit = 4_000
    /// Most fields of one table.
    private static let fieldLimit = 20_000

    let bounds: Rectangle
    let columns: [Double]
    let rows: [Double]
    private(set) var fields: [Field] = []

    /// The tables that lines make, from above; a frame around text is none.
    static func tables(_ lines: [RulingLine]) -> [RulingGrid] {
        let across = merged(lines.filter(\.isHorizontal))
        let down = merged(lines.filter { !$0.isHorizontal }.map(\.turned)).map(\.turned)
        guard across.count + down.count <= lineLimit else { return [] }
        let grids = components(across, down).compactMap { RulingGrid(across: $0.0, down: $0.1) }
        let outer = grids.filter { grid in
            !grids.contains { $0.bounds != grid.bounds && $0.bounds.holds(grid.bounds) }
        }
        return outer.sorted { ($0.bounds.top, $0.bounds.left) < ($1.bounds.top, $1.bounds.left) }
    }

    private init?(across: [RulingLine], down: [RulingLine]) {
        columns = Self.stops(down.map(\.x0), ends: across.map { ($0.x0, $0.x1) })
        rows = Self.stops(across.map(\.y0), ends: down.map { ($0.y0, $0.y1) })
        guard let left = columns.first, let right = columns.last, let top = rows.first,
            let bottom = rows.last, columns.count >= 3, rows.count >= 2,
            columns.count * rows.count <= Self.fieldLimit
        else { return nil }
        bounds = Rectangle(left: left, top: top, right: right, bottom: bottom)
        fields = found(across: across, down: down)
    }

    /// Lines of one height that overlap or nearly meet, put together.
    private static func merged(_ lines: [RulingLine]) -> [RulingLine] {
        let sorted = lines.sorted { ($0.y0, $0.x0) < ($1.y0, $1.x0) }
        var out: [RulingLine] = []
        var index = 0
        while index < sorted.count {
            let y = sorted[index].y0
            let level = sorted[index...].prefix { $0.y0 - y <= 1.5 }
            for line in level.sorted(by: { $0.x0 < $1.x0 }) {
                if let last = out.last, last.y0 == y, line.x0 - last.x1 <= touch {
                    out[out.count - 1].x1 = max(last.x1, line.x1)
                } else {
                    out.append(RulingLine(x0: line.x0, y0: y, x1: line.x1, y1: y))
                }
            }
            index += level.count
        }
        return out
    }

    /// Groups of lines that hang together.
    private static func components(
        _ across: [RulingLine], _ down: [RulingLine]
    ) -> [([RulingLine], [RulingLine])] {
        var sets = DisjointSets(count: across.count + down.count)
        for (index, horizontal) in across.enumerated() {
            for (other, vertical) in down.enumerated()
            where vertical.x0 >= horizontal.x0 - touch && vertical.x0 <= horizontal.x1 + touch
                && horizontal.y0 >= vertical.y0 - touch && horizontal.y0 <= vertical.y1 + touch
            {
                sets.join(index, across.count + other)
            }
        }
        var groups: [Int: ([RulingLine], [RulingLine])] = [:]
        for (index, line) in across.enumerated() {
            groups[sets.root(index), default: ([], [])].0.append(line)
        }
        for (index, line) in down.enumerated() {
            groups[sets.root(across.count + index), default: ([], [])].1.append(line)
        }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Where lines stand, and where those across them end beyond the outermost.
    private static func stops(_ places: [Double], ends: [(Double, Double)]) -> [Double] {
        var all = places
        if let first = places.min(), let last = places.max() {
            let before = ends.map(\.0).filter { $0 < first - 2 * near }
            let after = ends.map(\.1).filter { $0 > last + 2 * near }
            // One line may stick out; an edge is where several end.
            if before.count > 1, let edge = before.min() { all.append(edge) }
            if after.count > 1, let edge = after.max() { all.append(edge) }
        }
        var out: [Double] = []
        for place in all.sorted() where place - (out.last ?? -.infinity) > near {
            out.append(place)
        }
        return out
    }
}

extension RulingLine {
    /// The line with across and down exchanged.
    fileprivate var turned: RulingLine { RulingLine(x0: y0, y0: x0, x1: y1, y1: x1) }
}

extension RulingGrid {
    private func found(across: [RulingLine], down: [RulingLine]) -> [Field] {
        let (wide, high) = (columns.count - 1, rows.count - 1)
        // Lengths along each inner line, per field it borders.
        let walls = Self.walls(down.map { ($0.x0, $0.y0, $0.y1) }, at: columns, along: rows)
        let floors = Self.walls(across.map { ($0.y0, $0.x0, $0.x1) }, at: rows, along: columns)
        var sets = DisjointSets(count: wide * high)
        for row in 0..<high {
            for column in 0..<wide {
                let field = row * wide + column
                if column + 1 < wide, walls[column + 1][row] < 0.6 * (rows[row + 1] - rows[row]) {
                    sets.join(field, field + 1)
                }
                let width = columns[column + 1] - columns[column]
                // An underlined word inside a cell does not reach its walls.
                if row + 1 < high, floors[row + 1][column] < width - max(4, 0.04 * width) {
                    sets.join(field, field + wide)
                }
            }
        }
        return gathered(&sets, wide: wide, high: high)
    }

    /// How much of each stretch between two stops the lines at each place cover.
    private static func walls(
        _ lines: [(place: Double, from: Double, to: Double)], at places: [Double],
        along stops: [Double]
    ) -> [[Double]] {
        var out = [[Double]](
            repeating: [Double](repeating: 0, count: max(0, stops.count - 1)), count: places.count)
        for line in lines {
            let nearest = places.indices.min {
                abs(places[$0] - line.place) < abs(places[$1] - line.place)
            }
            guard let index = nearest, abs(places[index] - line.place) <= near + 0.5 else {
                continue
            }
            for stretch in 0..<(stops.count - 1) {
                let shared = min(line.to, stops[stretch + 1]) - max(line.from, stops[stretch])
                if shared > 0 { out[index][stretch] += shared }
            }
        }
        return out
    }

    private func gathered(_ sets: inout DisjointSets, wide: Int, high: Int) -> [Field] {
        var members: [Int: [Int]] = [:]
        for field in 0..<(wide * high) { members[sets.root(field), default: []].append(field) }
        let found = members.values.flatMap { group -> [Field] in
            let inRows = group.map { $0 / wide }
            let inColumns = group.map { $0 % wide }
            guard let top = inRows.min(), let bottom = inRows.max(), let left = inColumns.min(),
                let right = inColumns.max()
            else { return [] }
            if group.count == (bottom - top + 1) * (right - left + 1) {
                return [field(top...bottom, left...right)]
            }
            // Lines that leave a crooked field are no cell; its rows stand alone.
            return (top...bottom).flatMap { row in
                Self.stretches(group.filter { $0 / wide == row }.map { $0 % wide })
                    .map { field(row...row, $0) }
            }
        }
        return found.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    }

    /// Neighbouring columns as ranges.
    private static func stretches(_ columns: [Int]) -> [ClosedRange<Int>] {
        var out: [ClosedRange<Int>] = []
        for column in columns.sorted() {
            if let last = out.last, last.upperBound + 1 == column {
                out[out.count - 1] = last.lowerBound...column
            } else {
                out.append(column...column)
            }
        }
        return out
    }

    private func field(_ inRows: ClosedRange<Int>, _ inColumns: ClosedRange<Int>) -> Field {
        Field(
            bounds: Rectangle(
                left: columns[inColumns.lowerBound], top: rows[inRows.lowerBound],
                right: columns[inColumns.upperBound + 1], bottom: rows[inRows.upperBound + 1]),
            row: inRows.lowerBound, column: inColumns.lowerBound, rowSpan: inRows.count,
            columnSpan: inColumns.count)
    }
}

/// Which of a number of things hang together.
struct DisjointSets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    /// The one that stands for all that hang together with this one.
    mutating func root(_ index: Int) -> Int {
        var root = index
        while parents[root] != root { root = parents[root] }
        var step = index
        while parents[step] != root { (parents[step], step) = (root, parents[step]) }
        return root
    }

    mutating func join(_ one: Int, _ other: Int) {
        let (first, second) = (root(one), root(other))
        parents[max(first, second)] = min(first, second)
    }
}
