#include "tool_loop.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <functional>
#include <vector>

#include "behaviour.h"
#include "stage_server.h"
#include "support/catch.h"

namespace touchstone::rpc_runtime {
namespace {

class LoopNotes : public TurnListener {
 public:
  void text(const std::string& delta) override { heard.push_back("text " + delta); }
  void tool_call(const std::string& id, const std::string&) override { note("call", id); }
  void tool_result(const std::string& id, const std::string& result) override {
    note("result", id);
    results.push_back(result);
    if (results.size() == 1 && on_result) on_result();
  }
  void subagent_started(const SubagentNews& news) override {
    note("start", std::to_string(news.id));
  }
  void subagent_done(const SubagentNews& news) override { note("done", std::to_string(news.id)); }

  std::vector<std::string> heard;
  std::vector<std::string> results;
  std::function<void()> on_result;  // the first one

 private:
  void note(const std::string& what, const std::string& id) { heard.push_back(what + " " + id); }
};

// A loop with everything that it needs, and a server that it asks.
struct Stage {
  Stage() { settings.local_url = server.url(); }

  ToolLoop::Task task() {
    return {Json::array({{{"role", "user"}, {"content", "go"}}}),
            std::nullopt,
            {"local/tester", AgentRank::kAgent, &notes}};
  }

  Fallible<ToolLoop::Outcome> run() {
    ToolLoop work(providers, toolbox, task());
    for (;;) {
      if (auto outcome = work.poll()) return *outcome;
      loop.wait();
    }
  }

  Behaviour behaviour;
  Settings settings;
  EventLoop loop;
  Extensions extensions{loop, [] { return false; }, behaviour};
  Providers providers{settings, loop, extensions, [] { return false; }, behaviour};
  Toolbox toolbox{loop, providers, behaviour};
  StageServer server{loop};
  LoopNotes notes;
};

Json call(int index, const char* id, const char* name, const Json& arguments) {
  const std::string text = arguments.is_string() ? arguments.get<std::string>() : dump(arguments);
  return {{"tool_calls", Json::array({{{"index", index},
                                       {"id", id},
                                       {"function", {{"name", name}, {"arguments", text}}}}})}};
}

Json bash(int index, const char* id, const std::string& command) {
  return call(index, id, "bash", {{"command", command}});
}

const Json kDone = {{"content", "done"}};

}  // namespace

TEST_CASE("a tool is run and its result is what the model is told next") {
  Stage stage;
  stage.server.answer_with({bash(0, "a", "printf out; printf err >&2")});
  stage.server.answer_with({kDone});

  const auto outcome = stage.run();

  REQUIRE(outcome);
  CHECK(stage.notes.results == std::vector<std::string>{"outerr"});
  CHECK(stage.notes.heard == std::vector<std::string>{"call a", "result a", "text done"});
  CHECK(stage.server.requests()[1]["messages"].back() ==
        Json{{"role", "tool"}, {"tool_call_id", "a"}, {"content", "outerr"}});
  CHECK(outcome->messages.size() == 3);
}

TEST_CASE("calls of one answer run at the same time, and results come as they finish") {
  Stage stage;
  std::array<int, 2> ends{};
  REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
  const UniqueFd held_back(ends[0]);
  const UniqueFd go(ends[1]);
  const std::string path = "/proc/" + std::to_string(getpid()) + "/fd/" + std::to_string(ends[0]);
  stage.server.answer_with({bash(0, "a", "head -c 1 " + path), bash(1, "b", "echo b")});
  stage.server.answer_with({kDone});
  // The first call cannot end before the second has.
  stage.notes.on_result = [&] { REQUIRE(write(go.get(), "a", 1) == 1); };

  const auto outcome = stage.run();

  REQUIRE(outcome);
  CHECK(stage.notes.results == std::vector<std::string>{"b\n", "a"});
  CHECK(stage.server.requests()[1]["messages"][2]["tool_call_id"] == "a");
  CHECK(stage.server.requests()[1]["messages"][3]["tool_call_id"] == "b");
}

TEST_CASE("a tool that does not exist, cannot be called or fails has a result in words") {
  Stage stage;
  stage.server.answer_with({call(0, "a", "nope", Json::object()), call(1, "b", "bash", "{\"comm"),
                            call(2, "c", "read", {{"path", 7}}),
                            call(3, "d", "ls", {{"path", "/nope"}}),
                            bash(4, "e", "echo why; exit 3")});
  stage.server.answer_with({kDone});

  const auto outcome = stage.run();

  REQUIRE(outcome);
  REQUIRE(stage.notes.results.size() == 5);
  for (const std::string& result : stage.notes.results) CHECK(result.rfind("error: ", 0) == 0);
  CHECK(stage.notes.results[4].find("why") != std::string::npos);
}

TEST_CASE("a command that takes too long is killed with its whole group") {
  Stage stage;
  stage.server.answer_with(
      {call(0, "a", "bash",
            {{"command", "tail -f /dev/null & exec tail -f /dev/null"}, {"timeout", 0.05}})});
  stage.server.answer_with({kDone});

  const auto outcome = stage.run();

  REQUIRE(outcome);
  CHECK(stage.notes.results[0].find("too long") != std::string::npos);
}

TEST_CASE("subagents work on their own and tell their start and end under one id") {
  Stage stage;
  const Json task = {{"task", "find out"}, {"system_prompt", "be brief"}, {"model", "local/other"}};
  stage.server.answer_with({call(0, "a", "subagent", task)});
  stage.server.answer_with({{{"content", "found"}}});
  stage.server.answer_with({kDone});

  const auto outcome = stage.run();

  REQUIRE(outcome);
  CHECK(stage.notes.heard ==
        std::vector<std::string>{"call a", "start 1", "done 1", "result a", "text done"});
  CHECK(stage.notes.results == std::vector<std::string>{"found"});
  const Json& asked = stage.server.requests()[1];
  CHECK(asked["model"] == "other");
  CHECK(asked["messages"] == Json::array({{{"role", "system"}, {"content", "be brief"}},
                                          {{"role", "user"}, {"content", "find out"}}}));
  for (const Json& tool : asked["tools"]) CHECK(tool["function"]["name"] != "subagent");
}

TEST_CASE("a status that is no success, a cut and a broken stream fail the task") {
  const std::string head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
  const std::string answer = GENERATE_COPY(
      as<std::string>(), "HTTP/1.1 429 Busy\r\nContent-Length: 4\r\n\r\nslow",
      "HTTP/1.1 500 No\r\n\r\n", "HTTP/1.1 302 F\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n", "",
      head, head + "40\r\ndata: {", "HTTP/1.1 200 OK\r\n\r\ndata: nonsense\n\n",
      "HTTP/1.1 200 OK\r\n\r\ndata: [DONE]\n\n");
  Stage stage;
  stage.server.answer(answer);

  const auto outcome = stage.run();

  REQUIRE_FALSE(outcome);
  CHECK_FALSE(outcome.why().empty());
}

TEST_CASE("a stream that ends in order before the model has finished is told apart") {
  Stage stage;
  stage.server.answer(
      "HTTP/1.1 200 OK\r\n\r\ndata: {\"choices\":[{\"delta\":{\"content\":\"par\"}}]}\n\n");

  const auto outcome = stage.run();

  REQUIRE(outcome);
  CHECK_FALSE(outcome->ended);
}

TEST_CASE("a task that is given up closes its connection at once") {
  const std::string begun = GENERATE(as<std::string>(), "", "HTTP/1.1 200 OK\r\n\r\ndata: {");
  Stage stage;
  stage.server.answer(begun, StageServer::After::kHold);
  ToolLoop work(stage.providers, stage.toolbox, stage.task());

  while (stage.server.requests().empty()) {
    CHECK_FALSE(work.poll());
    stage.loop.wait();
  }
  work.cancel();
  while (stage.server.hung_up() == 0) stage.loop.wait();

  CHECK(stage.server.hung_up() == 1);
}

TEST_CASE("a server that nobody runs fails the task with its address") {
  Stage stage;
  stage.settings.local_url = "http://127.0.0.1:1/v1";

  const auto outcome = stage.run();

  REQUIRE_FALSE(outcome);
  CHECK(outcome.why().find("cannot connect") != std::string::npos);
}

}  // namespace touchstone::rpc_runtime
