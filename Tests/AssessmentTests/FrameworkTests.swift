import Testing
import ThaiText

@testable import Assessment

@Suite struct FrameworkTests {
    @Test func `the files of the repository are valid`() throws {
        do {
            let library = try FrameworkLibrary(files: FrameworkFiles.all())
            #expect(library.years == [2565, 2566, 2567, 2568, 2569])
        } catch let error as FrameworkError {
            Issue.record("\(error.issues.map(\.sentence.english))")
        }
    }
}
