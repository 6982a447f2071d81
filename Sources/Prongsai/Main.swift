import Glibc

/// The edge: what the operating system gives goes in, what the command answers goes out.
@main
struct Main {
    static func main() {
        // A reader that stops early ("| head") must not kill the program before it has cleaned up.
        signal(SIGPIPE, SIG_IGN)
        // A limit on file sizes is told as a full disk is, instead of killing.
        signal(SIGXFSZ, SIG_IGN)
        let outcome = Program.run(
            Array(CommandLine.arguments.dropFirst()), in: World.ofProcess())
        StandardStream.error.write(outcome.messages)
        let written = StandardStream.output.write(outcome.output)
        exit(outcome.exit(afterWriting: written).rawValue)
    }
}
