#include "agent-lifecycle/driver.h"

#include <map>

#include "agent-lifecycle/context_path.h"
#include "agent-lifecycle/run_folder.h"
#include "support/catch.h"

namespace touchstone::agent_lifecycle {
namespace {

// Answers ports from a table and remembers what was asked, in order.
class ScriptedPorts : public Ports {
 public:
  Outcome<Json> call(std::string_view method, const Json& params) override {
    const std::string name(method);
    asked.push_back(name);
    last[name] = params;
    if (name == failing) return Failure{-32000, "broken", {{"code", "BROKEN"}}};
    if (name == "store.load_manifest") return Json{{"manifest", manifest}};
    if (name == "store.save_manifest") manifest = params["manifest"];
    if (name == "store.read_context") return Json{{"content", "# ctx"}};
    if (name == "ids.new") return Json{{"id", "id-" + std::to_string(++ids)}};
    if (name == "profiles.list") return Json{{"profiles", Json::array({{{"id", "p9"}}})}};
    if (name == "pty.spawn") return Json{{"session_id", "s7"}};
    if (name == "runtime.prepare_invocation") {
      return Json{{"spec", {{"command", "claude"}, {"cwd", params["cwd"]}, {"plan", plan}}}};
    }
    return Json::object();
  }

  Json manifest = {{"version", 1}, {"entries", Json::array()}};
  Json plan;
  std::string failing;
  int ids = 0;
  std::vector<std::string> asked;
  std::map<std::string, Json> last;
};

Json project() { return {{"id", "p"}, {"root", "/home/me/proj/"}}; }

Json create(ScriptedPorts& ports, const std::string& name) {
  Behaviour honest;
  auto made =
      serve_call("agents.create", {{"project", project()}, {"name", name}, {"profile_id", "p9"}},
                 ports, honest);
  return made.ok() ? made.value()["agent"] : Json();
}

Outcome<Json> launch(ScriptedPorts& ports, const std::string& agent_id) {
  Behaviour honest;
  ports.asked.clear();
  return serve_call("agents.launch",
                    {{"project", project()}, {"agent_id", agent_id}, {"rows", 24}, {"cols", 80}},
                    ports, honest);
}

}  // namespace

TEST_CASE("agents of one name get paths that count on") {
  ScriptedPorts ports;

  CHECK(create(ports, "Backend Dev")["context_path"] == "agents/backend-dev.md");
  CHECK(create(ports, "backend dev")["context_path"] == "agents/backend-dev-2.md");
  CHECK(create(ports, "Backend Dev")["context_path"] == "agents/backend-dev-3.md");
  CHECK(ports.manifest["entries"].size() == 3);
}

TEST_CASE("a launch with a file plan asks the ports in the order of the contract") {
  ScriptedPorts ports;
  create(ports, "Backend");
  ports.plan = {{"type", "file"}, {"target", "CLAUDE.md"}};

  const Outcome<Json> launched = launch(ports, "id-1");

  REQUIRE(launched.ok());
  CHECK(ports.asked == std::vector<std::string>{"store.load_manifest", "profiles.list",
                                                "store.read_context", "fs.create_dir_all",
                                                "runtime.prepare_invocation", "fs.write",
                                                "pty.spawn", "sessions.register", "bus.publish"});
  CHECK(ports.last["fs.write"]["path"] == "/home/me/proj/.ideai/run/id-1/CLAUDE.md");
  CHECK(ports.last["pty.spawn"]["spec"]["cwd"] == "/home/me/proj/.ideai/run/id-1");
  CHECK(launched.value()["session"]["id"] == "s7");
}

TEST_CASE("a stdin plan writes the bare context to the terminal after the spawn") {
  ScriptedPorts ports;
  create(ports, "Backend");
  ports.plan = {{"type", "stdin"}};

  REQUIRE(launch(ports, "id-1").ok());

  CHECK(ports.last.count("fs.write") == 0);
  CHECK(ports.last["pty.write"] == Json{{"session_id", "s7"}, {"data", "# ctx"}});
}

TEST_CASE("a failed spawn passes the port's error on and asks nothing more") {
  ScriptedPorts ports;
  create(ports, "Backend");
  ports.failing = "pty.spawn";

  const Outcome<Json> launched = launch(ports, "id-1");

  REQUIRE_FALSE(launched.ok());
  CHECK(launched.failure().data["code"] == "BROKEN");
  CHECK(ports.asked.back() == "pty.spawn");
}

TEST_CASE("an unknown agent is not found and nothing is spawned") {
  ScriptedPorts ports;

  const Outcome<Json> launched = launch(ports, "id-404");

  REQUIRE_FALSE(launched.ok());
  CHECK(launched.failure().data["code"] == "NOT_FOUND");
  CHECK(ports.asked == std::vector<std::string>{"store.load_manifest"});
}

TEST_CASE("a plan may not leave the run folder") {
  ScriptedPorts ports;
  create(ports, "Backend");
  ports.plan = {{"type", "file"}, {"target", "../CLAUDE.md"}};

  CHECK_FALSE(launch(ports, "id-1").ok());

  CHECK(ports.last.count("fs.write") == 0);
}

TEST_CASE("a slug keeps letters and digits and joins the rest by single dashes") {
  CHECK(slug_of("  R&D  Team 2! ") == "r-d-team-2");
  CHECK(slug_of("\xc3\xa9") == "agent");
}

TEST_CASE("the convention file names the root before the markdown") {
  const std::string document = compose_convention_file("/r", "# body");

  CHECK(document.find("/r") < document.find("# body"));
  CHECK(document.ends_with("# body"));
}

TEST_CASE("paths are joined by exactly one slash") {
  CHECK(run_folder_of("/", "a") == "/.ideai/run/a");
  CHECK(run_folder_of("/p//", "a") == "/p/.ideai/run/a");
}

}  // namespace touchstone::agent_lifecycle
