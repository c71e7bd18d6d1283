// SessionSocket is the pair of files in BASE/run by which other programs find a running session.
//
// ID.json tells the process, ID.sock accepts connections; what they send is read and has no
// effect. Both files go with this object. Without room for the socket's path there is no socket,
// which is logged and harms nothing else. One thread.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "event_loop.h"
#include "unique_fd.h"

namespace touchstone::rpc_runtime {

class Behaviour;

class SessionSocket {
 public:
  SessionSocket(EventLoop& loop, const std::filesystem::path& base, const std::string& session_id,
                Behaviour& behaviour);
  SessionSocket(const SessionSocket&) = delete;
  SessionSocket& operator=(const SessionSocket&) = delete;
  ~SessionSocket();

 private:
  struct Connection {
    UniqueFd descriptor;
    EventLoop::Id watch;
  };

  void listen_at(const std::filesystem::path& path);
  void accept_one();
  void discard_input(int descriptor);

  EventLoop& loop_;
  Behaviour& behaviour_;
  const std::filesystem::path description_;
  const std::filesystem::path socket_path_;
  UniqueFd listener_;
  EventLoop::Id listener_watch_ = 0;
  std::map<int, Connection> connections_;
};

}  // namespace touchstone::rpc_runtime
