// What the client says about a path before anything is sent.
#pragma once

#include <string>
#include <string_view>

#include "session-client/behaviour.h"

namespace touchstone::session_client {

// The normal form: no ".", no "..", no empty part; a slash at the end stays.
std::string normalized(std::string_view path);

// Throws path_not_absolute or path_not_normalized.
void check_safe(const std::string& path, const Behaviour& behaviour);
// The same, and path_read_only for /proc and what is below it.
void check_writable(const std::string& path, const Behaviour& behaviour);

std::string parent_of(const std::string& path);  // "/" for an entry of the root
std::string joined(const std::string& folder, const std::string& name);

}  // namespace touchstone::session_client
