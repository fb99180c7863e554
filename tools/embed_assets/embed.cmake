# mangnon_embed(TARGET PREFIX DIR FILES pattern…) puts the files of DIR that match the patterns into TARGET, byte for
# byte (.incbin), and gives TARGET a function `mangnon::assets::embedded_PREFIX()` that lists them by the path
# "PREFIX/path below DIR". DIR may be absent or empty when CMake runs: the list is then empty, and is made again as soon
# as files appear. Only *.map files are left out.
function(mangnon_embed TARGET PREFIX DIR)
  cmake_parse_arguments(ARG "" "" "FILES" ${ARGN})
  list(TRANSFORM ARG_FILES PREPEND "${DIR}/" OUTPUT_VARIABLE patterns)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE "${DIR}" ${patterns})
  list(FILTER files EXCLUDE REGEX "\\.map$")
  list(SORT files)

  set(assembly "  .section .note.GNU-stack,\"\",%progbits\n  .section .rodata\n")
  set(declarations "")
  set(rows "")
  set(index 0)
  foreach(file IN LISTS files)
    set(symbol "mangnon_${PREFIX}_${index}")
    string(APPEND assembly
      "  .balign 16\n  .globl ${symbol}\n${symbol}:\n  .incbin \"${DIR}/${file}\"\n"
      "  .globl ${symbol}_end\n${symbol}_end:\n  .byte 0\n")
    string(APPEND declarations "extern const char ${symbol}[], ${symbol}_end[];\n")
    string(APPEND rows "    {\"${PREFIX}/${file}\", ${symbol}, ${symbol}_end},\n")
    math(EXPR index "${index} + 1")
  endforeach()

  set(out "${CMAKE_CURRENT_BINARY_DIR}/embedded_${PREFIX}")
  set(PREFIX "${PREFIX}")
  file(CONFIGURE OUTPUT "${out}.S" CONTENT "${assembly}" @ONLY)
  if(files)
    set(table "constexpr Embedded FILES[] = {\n${rows}};\n")
    set(result "FILES")
  else()
    set(table "")
    set(result "{}")
  endif()
  file(CONFIGURE OUTPUT "${out}.cpp" @ONLY CONTENT
"#include \"assets/embedded.hpp\"

extern \"C\" {
${declarations}}

namespace mangnon::assets {
namespace {
${table}}  // namespace

std::span<const Embedded> embedded_${PREFIX}() { return ${result}; }

}  // namespace mangnon::assets
")
  list(TRANSFORM files PREPEND "${DIR}/" OUTPUT_VARIABLE paths)
  set_source_files_properties("${out}.S" PROPERTIES OBJECT_DEPENDS "${paths}")
  target_sources(${TARGET} PRIVATE "${out}.S" "${out}.cpp")
endfunction()
