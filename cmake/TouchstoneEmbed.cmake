# ts_embed(TARGET FOLDER...) packs every file below the folders (relative to the project's root)
# into TARGET, an object library, through the assembler's .incbin; harness/base/embedded.h
# finds them by path. So one program file holds specs, suites and fixtures.
function(ts_embed target)
  set(files)
  foreach(folder IN LISTS ARGN)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}"
         "${PROJECT_SOURCE_DIR}/${folder}/*")
    list(APPEND files ${found})
  endforeach()
  list(SORT files)
  set(assembly ".section .note.GNU-stack,\"\",@progbits\n.section .rodata\n")
  set(table "")
  set(declarations "")
  set(absolute)
  set(index 0)
  foreach(file IN LISTS files)
    if(file MATCHES "expected.yaml$|CMakeLists.txt$|\\.md$|\\.cc$|\\.h$")
      continue()
    endif()
    list(APPEND absolute "${PROJECT_SOURCE_DIR}/${file}")
    string(APPEND assembly
      ".global ts_embedded_${index}_begin\n.global ts_embedded_${index}_end\n"
      ".balign 8\nts_embedded_${index}_begin:\n.incbin \"${PROJECT_SOURCE_DIR}/${file}\"\n"
      "ts_embedded_${index}_end:\n.byte 0\n")
    string(APPEND declarations
      "extern \"C\" const char ts_embedded_${index}_begin[], ts_embedded_${index}_end[];\n")
    string(APPEND table
      "    {\"${file}\", {ts_embedded_${index}_begin, ts_embedded_${index}_end}},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  set(dir "${CMAKE_CURRENT_BINARY_DIR}/${target}")
  file(CONFIGURE OUTPUT "${dir}/files.S" CONTENT "${assembly}" @ONLY)
  file(CONFIGURE OUTPUT "${dir}/table.cc" @ONLY CONTENT
"#include \"base/embedded.h\"
${declarations}
namespace touchstone::base {
namespace {
const EmbeddedFile kFiles[] = {
${table}};
}  // namespace
std::span<const EmbeddedFile> embedded_files() { return kFiles; }
}  // namespace touchstone::base
")
  set_source_files_properties("${dir}/files.S" PROPERTIES OBJECT_DEPENDS "${absolute}")
  add_library(${target} OBJECT "${dir}/files.S" "${dir}/table.cc")
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/harness")
endfunction()
