// The one place where text of others is fitted into a format that gives characters a meaning.
//
// What is put in is shown() before, so that it has neither controls nor line breaks nor marks of
// direction; each function here takes away the meanings that its format adds. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace touchstone::reports {

// Markdown: text in a paragraph or a cell of a table, in which nothing is markup, link or mention.
std::string markdown_text(std::string_view text);
// A code span; not for the cells of a table, where bars would end it.
std::string markdown_code(std::string_view text);
// A block of code of these lines, fenced by more backticks than any of them holds in a row.
std::string markdown_block(const std::vector<std::string>& lines);

// TAP: the description of a test point, and a double-quoted scalar of its YAML block.
std::string tap_text(std::string_view text);
std::string yaml_quoted(std::string_view text);

// Workflow commands of GitHub: the message, and the value of a property before it.
std::string workflow_message(std::string_view text);
std::string workflow_property(std::string_view text);

// JSON inside a script element of HTML: no "<" is left that could end it or open a comment.
std::string script_json(std::string_view json);
// Text and attribute values of HTML.
std::string html_text(std::string_view text);

// A path as the URI that artifacts of SARIF have: absolute ones with the scheme file.
std::string file_uri(std::string_view path);

}  // namespace touchstone::reports
