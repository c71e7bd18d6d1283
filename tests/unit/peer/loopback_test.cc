// A peer that is a server: reached at a port of 127.0.0.1, by clients that introduce nobody.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "peer/stream_io.h"
#include "support/catch.h"
#include "unit/peer/stage.h"

namespace touchstone::peer {
namespace {

// A client that is part of this process.
class Client {
 public:
  explicit Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
  }
  ~Client() { ::close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  void say(std::string_view bytes) { REQUIRE(send_all(socket_, bytes)); }
  void half_close() { ::shutdown(socket_, SHUT_WR); }
  // Adds what has arrived; "END" behind it when the stream ended.
  bool heard(std::string_view wanted) {
    char room[4096];
    ssize_t got = 0;
    while ((got = ::recv(socket_, room, sizeof room, MSG_DONTWAIT)) > 0) {
      heard_.append(room, static_cast<std::size_t>(got));
    }
    if (got == 0 && !heard_.ends_with("END")) heard_ += "END";
    return heard_ == wanted;
  }

 private:
  int socket_;
  std::string heard_;
};

struct Server {
  Stage stage;
  std::unique_ptr<PeerListener> listener =
      PeerListener::open_loopback(stage.context, stage.book).value();
};

}  // namespace

TEST_CASE("a client of a server needs no introduction") {
  Server server;
  Client client(server.listener->port());
  client.say("GET");

  REQUIRE(server.stage.run_until([&] {
    return !server.stage.book.guests.empty() && server.stage.book.guests[0].bytes == "GET";
  }));
  CHECK(server.stage.book.guests[0].introduction == nlohmann::json::object());
  server.listener->write(server.stage.book.guests[0].id, "hi");
  CHECK(server.stage.run_until([&] { return client.heard("hi"); }));
}

TEST_CASE("a client that half-closed still gets its answer, and the end after it") {
  Server server;
  Client client(server.listener->port());
  client.half_close();
  REQUIRE(server.stage.run_until(
      [&] { return !server.stage.book.guests.empty() && server.stage.book.guests[0].ended; }));

  const PeerId id = server.stage.book.guests[0].id;
  server.listener->write(id, "late");
  server.listener->close(id);

  CHECK(server.stage.run_until([&] { return client.heard("lateEND"); }));
}

TEST_CASE("two servers have ports of their own, on loopback alone") {
  Server one;
  Server other;
  CHECK(one.listener->port() != 0);
  CHECK(one.listener->port() != other.listener->port());
  CHECK(one.listener->socket_path().empty());
}

TEST_CASE("a connection that leaves a server leaves the others alone") {
  Server server;
  Client stays(server.listener->port());
  REQUIRE(server.stage.run_until([&] { return server.stage.book.guests.size() == 1; }));
  {
    Client leaves(server.listener->port());
    REQUIRE(server.stage.run_until([&] { return server.stage.book.guests.size() == 2; }));
  }
  REQUIRE(server.stage.run_until([&] { return server.stage.book.guests[1].ended; }));

  stays.say("still here");

  CHECK(server.stage.run_until([&] { return server.stage.book.guests[0].bytes == "still here"; }));
  CHECK(server.stage.book.refused.empty());
}

}  // namespace touchstone::peer
