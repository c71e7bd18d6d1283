// The one normaliser of golden files: what differs from run to run becomes a word.
#pragma once

#include <string>

namespace touchstone::golden {

// Times become TIME, pids PID, ports PORT, folders below a temporary one TMP, digests DIGEST, the
// version of touchstone VERSION. Columns keep their width where only digits go.
std::string normalise(const std::string& text);

}  // namespace touchstone::golden
