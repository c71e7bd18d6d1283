#include "session-client/agent_types.h"

namespace touchstone::session_client {
namespace {

const char kSystemPrompt[] = "--append-system-prompt";

}  // namespace

const std::vector<AgentType>& agent_types() {
  static const std::vector<AgentType> kTypes = {
      {"pi", "@rivet-dev/agent-os-pi", "@mariozechner/pi-coding-agent", kSystemPrompt, {}},
      {"pi-cli", "pi-acp", "@mariozechner/pi-coding-agent", kSystemPrompt, {}},
      {"opencode",
       "@rivet-dev/agent-os-opencode",
       "@rivet-dev/agent-os-opencode",
       "",
       {{"OPENCODE_DISABLE_CONFIG_DEP_INSTALL", "1"}, {"OPENCODE_DISABLE_EMBEDDED_WEB_UI", "1"}}},
      {"claude",
       "@rivet-dev/agent-os-claude",
       "@anthropic-ai/claude-agent-sdk",
       kSystemPrompt,
       {{"CLAUDE_AGENT_SDK_CLIENT_APP", "@rivet-dev/agent-os"},
        {"CLAUDE_CODE_DEFER_GROWTHBOOK_INIT", "1"},
        {"CLAUDE_CODE_DISABLE_CWD_PERSIST", "1"},
        {"CLAUDE_CODE_DISABLE_DEV_NULL_REDIRECT", "1"},
        {"CLAUDE_CODE_DISABLE_STREAM_JSON_HOOK_EVENTS", "1"},
        {"CLAUDE_CODE_FORCE_AGENT_OS_RIPGREP", "1"},
        {"CLAUDE_CODE_NODE_SHELL_WRAPPER", "1"},
        {"CLAUDE_CODE_SHELL", "/bin/sh"},
        {"CLAUDE_CODE_SIMPLE", "1"},
        {"CLAUDE_CODE_SIMPLE_SHELL_EXEC", "1"},
        {"CLAUDE_CODE_SKIP_INITIAL_MESSAGES", "1"},
        {"CLAUDE_CODE_SKIP_SANDBOX_INIT", "1"},
        {"CLAUDE_CODE_SWAP_STDIO", "0"},
        {"CLAUDE_CODE_USE_PIPE_OUTPUT", "1"},
        {"DISABLE_TELEMETRY", "1"},
        {"SHELL", "/bin/sh"},
        {"USE_BUILTIN_RIPGREP", "0"}}},
      {"codex",
       "@rivet-dev/agent-os-codex-agent",
       "@rivet-dev/agent-os-codex",
       "--append-developer-instructions",
       {}},
  };
  return kTypes;
}

const AgentType* find_agent_type(const std::string& id) {
  for (const AgentType& type : agent_types()) {
    if (type.id == id) return &type;
  }
  return nullptr;
}

const std::vector<std::string>& default_context_paths() {
  static const std::vector<std::string> kPaths = {".github/copilot-instructions.md",
                                                  ".cursorrules",
                                                  ".cursor/rules/",
                                                  "CLAUDE.md",
                                                  "CLAUDE.local.md",
                                                  "opencode.md",
                                                  "opencode.local.md",
                                                  "OpenCode.md",
                                                  "OpenCode.local.md",
                                                  "OPENCODE.md",
                                                  "OPENCODE.local.md",
                                                  "/etc/agentos/instructions.md"};
  return kPaths;
}

}  // namespace touchstone::session_client
