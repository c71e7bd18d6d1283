#include "peer/peer_listener.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "peer/stream_io.h"
#include "support/catch.h"
#include "unit/peer/stage.h"

namespace touchstone::peer {
namespace {

// A peer that is part of this process.
class Caller {
 public:
  explicit Caller(const std::string& socket_path) : socket_(*connect_unix(socket_path)) {}
  ~Caller() { leave(); }
  Caller(const Caller&) = delete;
  Caller& operator=(const Caller&) = delete;

  void say(std::string_view bytes) { REQUIRE(send_all(socket_, bytes)); }
  // What arrived up to now; "END" behind it when the stream ended.
  std::string hear() {
    std::string heard;
    char room[4096];
    ssize_t got = 0;
    while ((got = ::recv(socket_, room, sizeof(room), MSG_DONTWAIT)) > 0) {
      heard.append(room, static_cast<std::size_t>(got));
    }
    return got == 0 ? heard + "END" : heard;
  }
  void leave() {
    if (socket_ >= 0) ::close(socket_);
    socket_ = -1;
  }

 private:
  int socket_;
};

}  // namespace

TEST_CASE("the socket belongs to its user alone and goes with the listener") {
  Stage stage;
  struct stat status {};
  REQUIRE(::stat(stage.socket_path.c_str(), &status) == 0);

  stage.listener.reset();

  CHECK((status.st_mode & 0777) == 0600);
  CHECK_FALSE(std::filesystem::exists(stage.socket_path));
}

TEST_CASE("a path of 107 bytes can be listened at and one of 108 cannot") {
  Stage stage;
  const std::string start = stage.folder.string() + "/";
  const std::string longest = start + std::string(107 - start.size(), 's');

  const auto at_limit = PeerListener::open(stage.context, longest, stage.book);
  const auto above_limit = PeerListener::open(stage.context, longest + "s", stage.book);

  CHECK(at_limit.ok());
  REQUIRE_FALSE(above_limit.ok());
  CHECK(above_limit.error().what == "cannot listen: a socket's path has 107 bytes at most");
  CHECK(above_limit.error().where == longest + "s");
}

TEST_CASE("what lies at the path already is left alone") {
  Stage stage;

  const auto second = PeerListener::open(stage.context, stage.socket_path, stage.book);

  REQUIRE_FALSE(second.ok());
  CHECK(second.error().what == "cannot listen: Address already in use");
  CHECK(std::filesystem::exists(stage.socket_path));
}

TEST_CASE("an introduction may come in pieces and with the first bytes behind it") {
  Stage stage;
  Caller caller(stage.socket_path);

  caller.say("{\"peer\":");
  stage.context.poll();
  CHECK(stage.book.guests.empty());
  caller.say("\"x\"}\nfirst\nbytes");

  REQUIRE(stage.run_until([&] { return !stage.book.guests.empty(); }));
  CHECK(stage.book.guests[0].introduction == nlohmann::json({{"peer", "x"}}));
  CHECK(stage.run_until([&] { return stage.book.guests[0].bytes == "first\nbytes"; }));
}

TEST_CASE("a peer that is paused while it connects sends nothing before it is resumed") {
  Stage stage;
  Caller caller(stage.socket_path);
  stage.book.when_connected = [&](PeerId id) { stage.listener->pause(id); };

  caller.say("{}\nearly");
  REQUIRE(stage.run_until([&] { return !stage.book.guests.empty(); }));
  caller.say(" late");
  caller.leave();
  stage.context.poll();
  const std::string while_paused = stage.book.guests[0].bytes;
  stage.listener->resume(stage.book.guests[0].id);

  REQUIRE(stage.run_until([&] { return stage.book.guests[0].ended; }));
  CHECK(while_paused.empty());
  CHECK(stage.book.guests[0].bytes == "early late");
}

TEST_CASE("what came with the introduction waits when the peer is paused right after it") {
  Stage stage;
  Caller caller(stage.socket_path);

  caller.say("{}\nearly");
  REQUIRE(stage.run_until([&] { return !stage.book.guests.empty(); }));
  stage.listener->pause(stage.book.guests[0].id);
  stage.context.poll();
  const std::string while_paused = stage.book.guests[0].bytes;
  stage.listener->resume(stage.book.guests[0].id);

  CHECK(stage.run_until([&] { return stage.book.guests[0].bytes == "early"; }));
  CHECK(while_paused.empty());
}

TEST_CASE("what came with the introduction is dropped when the peer is closed right after it") {
  Stage stage;
  Caller caller(stage.socket_path);

  caller.say("{}\nearly");
  REQUIRE(stage.run_until([&] { return !stage.book.guests.empty(); }));
  stage.listener->close(stage.book.guests[0].id);
  stage.context.poll();

  CHECK(stage.book.guests[0].bytes.empty());
}

TEST_CASE("who does not introduce himself is turned away with a reason") {
  const std::vector<std::pair<std::string, std::string>> callers = {
      {"hello\n", "a peer's introduction is not a JSON object"},
      {"[]\n", "a peer's introduction is not a JSON object"},
      {"{\"peer\"\n", "a peer's introduction is not a JSON object"},
      {"{", "a peer left before it introduced itself"},
      {"", "a peer left before it introduced itself"}};
  for (const auto& [words, reason] : callers) {
    Stage stage;
    Caller caller(stage.socket_path);

    caller.say(words);
    if (!words.ends_with('\n')) caller.leave();

    REQUIRE(stage.run_until([&] { return !stage.book.refused.empty(); }));
    CHECK(stage.book.refused == std::vector<std::string>{reason});
    CHECK(stage.book.guests.empty());
  }
}

TEST_CASE("an introduction without end is turned away") {
  Stage stage;
  stage.listener.reset();
  auto listener = PeerListener::open(stage.context, stage.socket_path, stage.book,
                                     {.max_introduction_bytes = 1000});
  REQUIRE(listener.ok());
  Caller caller(stage.socket_path);

  caller.say("{" + std::string(1000, ' '));

  REQUIRE(stage.run_until([&] { return !stage.book.refused.empty(); }));
  CHECK(stage.book.refused[0] == "a peer's introduction is too long");
}

TEST_CASE("a program of another user is turned away") {
  Stage stage;
  if (::geteuid() != 0) {
    WARN("only root can become another user");
    return;
  }
  REQUIRE(::chmod(stage.folder.c_str(), 0755) == 0);
  REQUIRE(::chmod(stage.socket_path.c_str(), 0666) == 0);
  const pid_t stranger = ::fork();
  if (stranger == 0) {
    ::_exit(::setuid(65534) == 0 && connect_unix(stage.socket_path).ok() ? 0 : 1);
  }

  REQUIRE(stage.run_until([&] { return !stage.book.refused.empty(); }));
  CHECK(stage.book.refused[0] == "a program of another user connected");
  int status = -1;
  CHECK(::waitpid(stranger, &status, 0) == stranger);
  CHECK(status == 0);
}

TEST_CASE("more peers than allowed wait until one is closed") {
  Stage stage;
  stage.listener.reset();
  auto opened =
      PeerListener::open(stage.context, stage.socket_path, stage.book, {.max_connections = 1});
  REQUIRE(opened.ok());
  PeerListener& listener = **opened;
  Caller first(stage.socket_path);
  Caller second(stage.socket_path);
  first.say("{\"peer\":1}\n");
  second.say("{\"peer\":2}\n");

  REQUIRE(stage.run_until([&] { return stage.book.guests.size() == 1; }));
  stage.context.poll();
  CHECK(stage.book.guests.size() == 1);
  listener.close(stage.book.guests[0].id);

  REQUIRE(stage.run_until([&] { return stage.book.guests.size() == 2; }));
  CHECK(stage.book.guests[1].introduction["peer"] == 2);
}

TEST_CASE("a connection that is closed gets what was written before and makes no more events") {
  Stage stage;
  Caller caller(stage.socket_path);
  caller.say("{}\n");
  REQUIRE(stage.run_until([&] { return !stage.book.guests.empty(); }));
  const PeerId id = stage.book.guests[0].id;

  stage.listener->write(id, "good");
  stage.listener->write(id, "bye");
  stage.listener->close(id);
  stage.listener->write(id, "too late");

  std::string heard;
  REQUIRE(stage.run_until([&] {
    if (!heard.ends_with("END")) heard += caller.hear();
    return heard.ends_with("END");
  }));
  CHECK(heard == "goodbyeEND");
  CHECK_FALSE(stage.book.guests[0].ended);
}

TEST_CASE("writing to a peer that has gone is harmless") {
  Stage stage;
  Caller caller(stage.socket_path);
  caller.say("{}\n");
  REQUIRE(stage.run_until([&] { return !stage.book.guests.empty(); }));
  const PeerId id = stage.book.guests[0].id;
  caller.leave();

  stage.listener->write(id, "anybody");
  stage.listener->write(id, "there?");

  REQUIRE(stage.run_until([&] { return stage.book.guests[0].ended; }));
  CHECK(stage.run_until([&] { return stage.listener->pending_bytes(id) == 0; }));
}

TEST_CASE("a listener may be destroyed by the event that it gives") {
  Stage stage;
  Caller caller(stage.socket_path);
  stage.book.when_bytes_come = [&](PeerId) { stage.listener.reset(); };

  caller.say("{}\none");
  REQUIRE(stage.run_until([&] { return stage.listener == nullptr; }));

  stage.context.poll();
  CHECK(stage.book.guests[0].bytes == "one");
  CHECK_FALSE(stage.book.guests[0].ended);
  CHECK(caller.hear() == "END");
}

}  // namespace touchstone::peer
