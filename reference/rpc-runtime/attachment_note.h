// The text that a prompt's attachments put in front of its message. Pure, any thread.
#pragma once

#include <string>
#include <vector>

#include "command.h"

namespace touchstone::rpc_runtime {

// One bracketed line that lists the quoted paths, a line feed, and the message as it is; without
// attachments the message alone. The files are not looked at.
std::string with_attachment_note(const std::vector<Attachment>& attachments,
                                 const std::string& message, Behaviour& behaviour);

}  // namespace touchstone::rpc_runtime
