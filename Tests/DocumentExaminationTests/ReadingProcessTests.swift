import DocumentExamination
import Reports
import Testing
import ThaiText

@Suite("Reading in a process of its own") struct ReadingProcessTests {
    private func failure(_ script: String, patience: Int = 20_000) async -> ReadingFailure? {
        let process = ReadingProcess(
            program: "/bin/sh", arguments: ["-c", script], patience: patience)
        do {
            _ = try await process.examine([UInt8](repeating: 65, count: 300_000))
            return nil
        } catch { return error as? ReadingFailure }
    }

    @Test("The answer of the process comes back, however much of the question it has read")
    func answer() async throws {
        let answer = #"{"refused":{"_0":{"th":"ว่าง","en":"empty"}}}"#
        for script in ["cat >/dev/null; echo '\(answer)'", "echo '\(answer)'"] {
            let process = ReadingProcess(program: "/bin/sh", arguments: ["-c", script])
            let examination = try await process.examine([UInt8](repeating: 65, count: 300_000))
            #expect(examination == .refused(Bilingual("ว่าง", "empty")))
        }
    }

    @Test("A process that hangs is ended")
    func hanging() async { #expect(await failure("sleep 600", patience: 200) == .tooSlow) }

    @Test(
        "A process that goes on after its answer, or leaves others behind, is ended with them",
        arguments: ["exec >&-; sleep 600", "sleep 600 >/dev/null & echo '{}'; exec >&-; wait"])
    func lingering(_ script: String) async {
        guard case .broken = await failure(script) else {
            Issue.record("no failure of \(script)")
            return
        }
    }

    @Test(
        "A process that crashes, fails or answers nonsense is a failure and nothing worse",
        arguments: [
            "kill -SEGV $$", "exit 3", "echo nonsense", "true", "cat >/dev/null; kill -9 $$",
            "exec cat /dev/zero",
        ])
    func crashing(_ script: String) async {
        guard case .broken = await failure(script) else {
            Issue.record("no failure of \(script)")
            return
        }
    }

    @Test("A program that is not there is told")
    func missing() async {
        let process = ReadingProcess(program: "/nowhere", arguments: [])
        await #expect(throws: ReadingFailure.self) { _ = try await process.examine([]) }
    }

    @Test("Nothing of this process's environment reaches the other")
    func environment() async throws {
        let script =
            #"test -z "$HOME$PATH_OF_SECRETS" || exit 1; echo '{"refused":{"_0":{"th":"","en":""}}}'"#
        let process = ReadingProcess(program: "/bin/sh", arguments: ["-c", script])
        #expect(try await process.examine([]) == .refused(Bilingual("", "")))
    }
}
