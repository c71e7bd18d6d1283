// SessionStore keeps sessions as files, one per id.
//
// A file is written under another name and renamed, so that no reader sees half of it. The store
// creates its folders when it first writes. Paths come from Settings. One thread; a failed save
// is the caller's to log.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "fallible.h"
#include "session.h"

namespace touchstone::rpc_runtime {

class Behaviour;

class SessionStore {
 public:
  // Sessions lie in `home`/sessions (base folder or profile folder); chains and the index of
  // starts always lie below `base`.
  SessionStore(std::filesystem::path base, std::filesystem::path home, Behaviour& behaviour);

  // An id that no stored session has, nor `current`: UTC time, a dash, four random hexadecimal
  // digits.
  std::string fresh_id(const std::string& current) const;

  // The session that `what` means: a chain name, a session name, an id or a part of one.
  Fallible<Session> find(const std::string& what) const;

  // Nothing, or why the session could not be saved. A session without messages is not saved.
  std::optional<std::string> save(Session& session) const;

  // Adds a line to the index of starts.
  void note_start(const Session& session) const;

 private:
  Fallible<Session> load(const std::string& id) const;
  std::vector<std::string> ids() const;
  std::optional<std::string> head_of_chain(const std::string& name) const;
  std::optional<std::string> id_by_name(const std::string& name) const;

  const std::filesystem::path base_;
  const std::filesystem::path folder_;
  Behaviour& behaviour_;
};

}  // namespace touchstone::rpc_runtime
