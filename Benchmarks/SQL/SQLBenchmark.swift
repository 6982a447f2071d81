import Glibc
import SQL

/// Measures durable posts and readings of a page, side by side in one run; prints one line of JSON for each.
///
///     SQLBenchmark sqlite PATH | postgresql CONNECTION
@main struct SQLBenchmark {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else { exit(64) }
        let place: Configuration.Engine =
            arguments[1] == "sqlite"
            ? .sqlite(path: arguments[2], applicationID: 25) : .postgresql(arguments[2])
        let grouped = try await Database.open(Configuration(place))
        try await grouped.migrate([Page.schema], at: 0)
        try await Page.fill(grouped)
        let single = try await Database.open(Configuration(place, limits: Limits(group: 1)))

        // One way after the other, over and over: a noisy neighbour meets all of them.
        for _ in 0..<5 {
            await Measure("posts, grouped", place, callers: 64).run { try await Post.keep(grouped) }
            await Measure("posts, one commit each", place, callers: 64).run {
                try await Post.keep(single)
            }
            await Measure("page of 21 rows, queries", place, callers: 64).run {
                try await Page.read(grouped)
            }
            await Measure("page of 21 rows, body", place, callers: 64).run {
                try await Page.readByBody(grouped)
            }
        }
        await grouped.close()
        await single.close()
    }
}
