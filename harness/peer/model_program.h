// ModelProgram is a child of the harness that says what the unit should have answered: it reads
// JSON lines from its standard input and writes them to its standard output.
//
// The harness trusts it, so it is not isolated; its standard error is the harness's. The destructor
// ends it. Failures are errors of code kHarnessError, for without its model a case cannot be
// judged.
#pragma once

#include <sys/types.h>

#include <string>

#include "base/result.h"

namespace touchstone::peer {

class ModelProgram {
 public:
  // Starts `name`, which lies in `folder` or else on PATH.
  static base::Result<ModelProgram> start(const std::string& name, const std::string& folder);
  ModelProgram(ModelProgram&& other) noexcept;
  ModelProgram& operator=(ModelProgram&& other) noexcept;
  ~ModelProgram();

  // Our end of its streams. Given away once, to whoever closes it.
  int release_socket();

 private:
  ModelProgram(pid_t pid, int socket) : pid_(pid), socket_(socket) {}
  void end();

  pid_t pid_ = -1;
  int socket_ = -1;
};

}  // namespace touchstone::peer
