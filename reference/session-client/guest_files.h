// GuestFiles is the client's view of the guest filesystem: single calls, batches, and walks that
// are made of many calls.
//
// Runs in fibers; throws Failure. The batch calls never fail as a whole.
#pragma once

#include <set>
#include <string>

#include "session-client/client.h"

namespace touchstone::session_client {

// Content as the harness gives and gets it: {"text": ...} or {"base64": ...}.
class GuestFiles {
 public:
  explicit GuestFiles(Client& client) : client_(client), behaviour_(client.behaviour()) {}

  // --- guest_files.cc: calls that a user makes ---
  std::string read_file(const std::string& path);
  void write_file(const std::string& path, const Json& content);
  Json write_files(const Json& entries);
  Json read_files(const Json& paths);
  void make_folder(const std::string& path, bool is_recursive);
  Json names(const std::string& path);
  Json stat(const std::string& path);
  bool exists(const std::string& path);
  void mount(const std::string& path);

  // --- guest_walks.cc: calls that take many steps ---
  Json list_below(const Json& params);
  void move(const std::string& from, const std::string& to);
  void remove(const std::string& path, bool is_recursive);

  // --- root_snapshot.cc ---
  Json snapshot();

 private:
  Json call(const char* operation, const std::string& path, Json more = Json::object());
  std::string read_bytes(const std::string& path);
  void write_bytes(const std::string& path, const Json& content);
  void make_folders(const std::string& path);
  bool is_there(const std::string& path);
  Json names_in(const std::string& folder);
  Json stat_of(const char* operation, const std::string& path);
  void copy(const std::string& from, const std::string& to);
  void copy_folder(const std::string& from, const std::string& to, const Json& stat);
  void take_over(const std::string& path, const Json& stat);
  void remove_all(const std::string& path, bool is_recursive);

  Client& client_;
  const Behaviour& behaviour_;
};

}  // namespace touchstone::session_client
