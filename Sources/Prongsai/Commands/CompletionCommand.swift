import ThaiText

extension Command {
    static let completion = Command(
        name: "completion",
        summary: Bilingual(
            "เขียนสคริปต์เติมคำสั่งให้เชลล์", "write the script by which a shell completes commands"),
        operands: [
            Operand(
                placeholder: Bilingual("เชลล์", "SHELL"),
                help: Bilingual("bash, zsh หรือ fish", "bash, zsh or fish"),
                choices: Shell.allCases.map(\.rawValue))
        ],
        examples: [
            Example(
                line: "completion bash > ~/.local/share/bash-completion/completions/prongsai",
                purpose: Bilingual("ติดตั้งสำหรับ bash", "install it for bash")),
            Example(
                line: "completion fish > ~/.config/fish/completions/prongsai.fish",
                purpose: Bilingual("ติดตั้งสำหรับ fish", "install it for fish")),
        ],
        run: { invocation in
            let word = invocation.arguments.operands.first ?? ""
            guard let shell = Shell(rawValue: word) else {
                throw Misuse.rule(
                    Bilingual(
                        "ไม่รู้จักเชลล์ “\(word)” มี bash, zsh และ fish",
                        "“\(word)” is no shell known here; there are bash, zsh and fish"),
                    path: ["completion"])
            }
            let script = CompletionScript(language: invocation.language)
            return .text(script.text(for: shell))
        })
}

/// A shell that commands can be completed in.
enum Shell: String, CaseIterable, Sendable { case bash, zsh, fish }
