#include "attachment_note.h"

#include "behaviour.h"

namespace touchstone::rpc_runtime {
namespace {

std::string quoted(const std::string& path, Behaviour& behaviour) {
  std::string text = "\"";
  for (const char c : path) {
    if (c == '"' || c == '\\') {
      text += behaviour.escaped_path_character(c);
    } else {
      text += c;
    }
  }
  return text + "\"";
}

}  // namespace

std::string with_attachment_note(const std::vector<Attachment>& attachments,
                                 const std::string& message, Behaviour& behaviour) {
  if (attachments.empty() && !behaviour.notes_no_attachments()) return message;
  std::string paths;
  for (const Attachment& attachment : attachments) {
    if (!paths.empty()) paths += ", ";
    paths += quoted(attachment.path, behaviour);
  }
  return "[" + behaviour.attachment_label() + paths + "]\n" + message;
}

}  // namespace touchstone::rpc_runtime
