#include <signal.h>
#include <sys/stat.h>

#include <fstream>

#include "base/file.h"
#include "peer/tool_double.h"
#include "support/catch.h"
#include "unit/peer/stage.h"

namespace touchstone::peer {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

const json kDone = {{"done", true}};

std::string content_of(const fs::path& path) {
  const auto text = base::read_file(path);
  return text ? *text : "(" + base::to_string(text.error()) + ")";
}

mode_t mode_of(const fs::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 07777 : 0;
}

bool ended(const Child& child) { return child.status && child.output_ended && child.errors_ended; }

}  // namespace

TEST_CASE("a double that a shell finds on PATH tells how it was called") {
  Stage stage;
  const fs::path path = stage.plant("python3");
  const std::string search = "PATH=" + path.parent_path().string();

  const auto shell = stage.start({"/bin/sh",
                                  {"sh", "-c", "python3 -c 'print(1)' </dev/null; exit $?"},
                                  {search},
                                  stage.folder.string()});
  REQUIRE(stage.run_until([&] { return !stage.book.guests.empty(); }));
  const Guestbook::Guest& guest = stage.book.guests[0];
  stage.tell(guest.id, {{"exit", 4}});

  REQUIRE(stage.run_until([&] { return shell->status.has_value(); }));
  CHECK(guest.introduction["peer"] == "python3");
  CHECK(guest.introduction["argv"] == json::array({"python3", "-c", "print(1)"}));
  CHECK(guest.introduction["cwd"] == stage.folder.string());
  CHECK(guest.introduction["env"]["PATH"] == path.parent_path().string());
  CHECK(guest.introduction["stdin"] == "null");
  CHECK(shell->exit_code() == 4);
}

TEST_CASE("a double prints and exits as it is told") {
  Stage stage;
  const auto tool = stage.start_double(stage.plant("npm"), {"--version"});
  const PeerId id = stage.book.guests[0].id;

  CHECK(stage.tell(id, {{"stdout", "10.9.0\n"}}) == kDone);
  CHECK(stage.tell(id, {{"stdout", {{"base64", "/w=="}}}}) == kDone);
  CHECK(stage.tell(id, {{"stderr", "npm warn\n"}}) == kDone);
  CHECK(stage.tell(id, {{"exit", 7}}) == kDone);

  REQUIRE(stage.run_until([&] { return ended(*tool); }));
  CHECK(tool->output == "10.9.0\n\xFF");
  CHECK(tool->errors == "npm warn\n");
  CHECK(tool->exit_code() == 7);
}

TEST_CASE("a double makes files, folders and links in its working folder") {
  Stage stage;
  const auto tool = stage.start_double(stage.plant("python3"));
  const PeerId id = stage.book.guests[0].id;

  CHECK(stage.tell(id, {{"write",
                         {{"path", "venv/run.py"}, {"content", "print()\n"}, {"mode", "0755"}}}}) ==
        kDone);
  CHECK(stage.tell(id, {{"write", {{"path", "empty"}, {"mode", "600"}}}}) == kDone);
  CHECK(stage.tell(id, {{"mkdir", {{"path", "a/b"}}}}) == kDone);
  CHECK(stage.tell(id, {{"link", {{"path", "c/link"}, {"target", "../venv"}}}}) == kDone);

  CHECK(content_of(stage.folder / "venv/run.py") == "print()\n");
  CHECK(mode_of(stage.folder / "venv/run.py") == 0755);
  CHECK(content_of(stage.folder / "empty").empty());
  CHECK(mode_of(stage.folder / "empty") == 0600);
  CHECK(fs::is_directory(stage.folder / "a/b"));
  CHECK(fs::read_symlink(stage.folder / "c/link") == "../venv");
}

TEST_CASE("a double makes another one that asks the same harness") {
  Stage stage;
  const auto tool = stage.start_double(stage.plant("python3"), {"-m", "venv", "venv"});
  CHECK(stage.tell(stage.book.guests[0].id, {{"double", {{"path", "venv/bin/pip"}}}}) == kDone);

  const auto other = stage.start_double(stage.folder / "venv/bin/pip", {"install"});

  CHECK(stage.book.guests[1].introduction["peer"] == "pip");
  CHECK(stage.book.guests[1].introduction["argv"] == json::array({"pip", "install"}));
}

TEST_CASE("two doubles at once are told apart") {
  Stage stage;
  const auto first = stage.start_double(stage.plant("pip"));
  const auto second = stage.start_double(stage.plant("npm"));

  stage.tell(stage.book.guests[1].id, {{"stdout", "second"}});
  stage.tell(stage.book.guests[0].id, {{"stdout", "first"}});
  stage.tell(stage.book.guests[1].id, {{"exit", 2}});
  stage.tell(stage.book.guests[0].id, {{"exit", 1}});

  REQUIRE(stage.run_until([&] { return ended(*first) && ended(*second); }));
  CHECK(first->output == "first");
  CHECK(first->exit_code() == 1);
  CHECK(second->output == "second");
  CHECK(second->exit_code() == 2);
}

TEST_CASE("a double reads its input to the end") {
  Stage stage;
  const auto tool = stage.start_double(stage.plant("cat"));
  tool->write("one line\nand \xFE");
  REQUIRE(stage.run_until([&] { return tool->written == 14; }));
  tool->close_input();

  const json answer = stage.tell(stage.book.guests[0].id, {{"read_stdin", true}});

  CHECK(answer["stdin"] == "one line\nand \xEF\xBF\xBD");
  CHECK(answer["stdin_base64"] == "b25lIGxpbmUKYW5kIP4=");
}

TEST_CASE("a double dies of the signal that it is told") {
  for (const auto& [name, signal] :
       {std::pair{"TERM", SIGTERM}, std::pair{"PIPE", SIGPIPE}, std::pair{"KILL", SIGKILL}}) {
    Stage stage;
    const auto tool = stage.start_double(stage.plant("python3"));

    CHECK(stage.tell(stage.book.guests[0].id, {{"raise", name}}) == kDone);

    REQUIRE(stage.run_until([&] { return tool->status.has_value(); }));
    CHECK(tool->signal() == signal);
  }
}

TEST_CASE("an instruction that cannot be followed is answered and the double waits for the next") {
  Stage stage;
  const auto tool = stage.start_double(stage.plant("python3"));
  const PeerId id = stage.book.guests[0].id;
  base::write_file(stage.folder / "file", "x").ok();
  const std::vector<std::pair<json, std::string>> wrong = {
      {json::array(), "an instruction is a JSON object with one member"},
      {{{"exit", 0}, {"stdout", ""}}, "an instruction is a JSON object with one member"},
      {{{"dance", true}}, "there is no instruction \"dance\""},
      {{{"stdout", 7}}, "expected a text or {\"base64\":TEXT}"},
      {{{"stdout", {{"base64", "?"}}}}, "this is not base64"},
      {{{"write", "path"}}, "expected a text \"path\""},
      {{{"write", {{"path", "w"}, {"mode", "0999"}}}}, "a mode is octal digits"},
      {{{"link", {{"path", "l"}}}}, "expected a text \"target\""},
      {{{"link", {{"path", "file"}, {"target", "t"}}}}, "file: cannot make the link: File exists"},
      {{{"double", {{"path", "file"}}}}, "file: cannot make a double: File exists"},
      {{{"raise", "WALTZ"}}, "no signal has the name \"WALTZ\""},
      {{{"exit", 256}}, "an exit code is a number from 0 to 255"},
      {{{"exit", -1}}, "an exit code is a number from 0 to 255"},
  };

  for (const auto& [instruction, problem] : wrong) {
    CHECK(stage.tell(id, instruction) == json({{"error", problem}}));
  }

  CHECK(stage.tell(id, {{"exit", 0}}) == kDone);
}

TEST_CASE("a double whose harness goes away ends with 125, whatever it is doing") {
  Stage stage;
  const auto idle = stage.start_double(stage.plant("python3"));
  const auto reading = stage.start_double(stage.plant("pip"));
  stage.listener->write(stage.book.guests[1].id, "{\"read_stdin\":true}\n");

  stage.listener.reset();

  REQUIRE(stage.run_until([&] { return ended(*idle) && ended(*reading); }));
  CHECK(idle->exit_code() == 125);
  CHECK(idle->errors.find("the harness is gone before it said how to exit") != std::string::npos);
  CHECK(reading->exit_code() == 125);
}

TEST_CASE("a double without a harness says so and ends with 125") {
  Stage stage;
  const fs::path path = stage.plant("python3");
  stage.listener.reset();

  const auto tool = stage.start({path.string(), {"python3"}});

  tool->read_output();
  REQUIRE(stage.run_until([&] { return ended(*tool); }));
  CHECK(tool->exit_code() == 125);
  CHECK(tool->errors.find(stage.socket_path) != std::string::npos);
}

TEST_CASE("a script whose interpreter is the program is a double, too") {
  Stage stage;
  const fs::path path = stage.plant("python3");
  fs::remove(path);
  std::ofstream(path) << "#!" << child_program().string() << " __double\n";
  fs::permissions(path, fs::perms::owner_all);

  const auto tool = stage.start_double(path, {"__relay", "x"});

  CHECK(stage.book.guests[0].introduction["peer"] == "python3");
  CHECK(stage.book.guests[0].introduction["argv"] == json::array({path.string(), "__relay", "x"}));
}

TEST_CASE("a double may be called with the words that the program itself understands") {
  Stage stage;

  const auto tool = stage.start_double(stage.plant("python3"), {"__relay", "/nowhere"});

  CHECK(stage.book.guests[0].introduction["peer"] == "python3");
}

TEST_CASE("the program under its own name is no double, whatever lies beside it") {
  Stage stage;
  const fs::path path = stage.plant("touchstone");

  const auto program = stage.start({path.string(), {"python3"}});

  REQUIRE(stage.run_until([&] { return program->status.has_value(); }));
  CHECK(program->exit_code() == 64);
}

TEST_CASE("doubles of two peers in one folder each ask their own harness") {
  Stage stage;
  const fs::path python = stage.plant("python3");
  const fs::path npm = python.parent_path() / "npm";
  REQUIRE(plant_double(npm, child_program(), (stage.folder / "other.sock").string()).ok());

  const auto stranger = stage.start({npm.string(), {"npm"}});
  stage.start_double(python);

  stranger->read_output();
  REQUIRE(stage.run_until([&] { return ended(*stranger); }));
  CHECK(stranger->errors.find("other.sock") != std::string::npos);
  CHECK(stage.book.guests.size() == 1);
}

}  // namespace touchstone::peer
