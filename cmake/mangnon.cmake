# One folder under src/ is one target and one namespace. mangnon_library(NAME [LINK targets…]) makes the library
# mangnon_NAME of the folder's *.cpp, and a test program mangnon_NAME_test of its *_test.cpp.
# A target links only what the dependency rule (docs/map.md) allows; `tools/tidy` reads the includes and agrees.

# The standard headers are compiled twice for the whole tree: once for the libraries, once with GoogleTest for the tests.
# Test programs are not optimised: they compile in half the time, and the libraries they test are the released ones.
set(MANGNON_TEST_OPTIONS $<$<CONFIG:Release>:-O0>)
add_compile_options(-pthread)  # some libraries ask for it; a precompiled header serves only those that agree
if(MANGNON_PCH)
  file(WRITE ${PROJECT_BINARY_DIR}/pch.cpp "")
  set(headers <algorithm> <array> <functional> <map> <memory> <optional> <span> <string> <string_view> <unordered_map>
    <utility> <variant> <vector> <tl/expected.hpp> <fmt/format.h>)
  add_library(mangnon_pch OBJECT ${PROJECT_BINARY_DIR}/pch.cpp)
  target_link_libraries(mangnon_pch PRIVATE fmt::fmt)
  target_precompile_headers(mangnon_pch PRIVATE ${headers})
  if(MANGNON_TESTS)
    add_library(mangnon_test_pch OBJECT ${PROJECT_BINARY_DIR}/pch.cpp)
    target_link_libraries(mangnon_test_pch PRIVATE fmt::fmt GTest::gtest GTest::gmock)
    target_compile_options(mangnon_test_pch PRIVATE ${MANGNON_TEST_OPTIONS})
    set_target_properties(mangnon_test_pch PROPERTIES POSITION_INDEPENDENT_CODE OFF)  # as a program, not as a library
    target_precompile_headers(mangnon_test_pch PRIVATE ${headers} <gtest/gtest.h>)
  endif()
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CCACHE)
    add_compile_options(-fpch-preprocess)  # without it ccache does not follow a precompiled header
  endif()
endif()

function(mangnon_library NAME)
  cmake_parse_arguments(ARG "" "" "LINK;PRIVATE_LINK;TEST_LINK" ${ARGN})
  string(REPLACE "/" "_" target "mangnon_${NAME}")
  file(GLOB sources CONFIGURE_DEPENDS "*.cpp")
  set(tests ${sources})
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  if(sources)
    add_library(${target} STATIC ${sources})
    target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(${target} PUBLIC ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
    if(MANGNON_PCH)
      target_precompile_headers(${target} REUSE_FROM mangnon_pch)
    endif()
  else()
    add_library(${target} INTERFACE)
    target_include_directories(${target} INTERFACE ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(${target} INTERFACE ${ARG_LINK})
  endif()
  if(MANGNON_TESTS AND tests)
    mangnon_test(${target}_test SOURCES ${tests} LINK ${target} ${ARG_LINK} ${ARG_PRIVATE_LINK} ${ARG_TEST_LINK})
  endif()
endfunction()

# Programs whose tests run several threads at once: built by the target threads_tests, with the label "threads" besides
# their own (`make tsan`).
add_custom_target(threads_tests)
function(mangnon_threads TARGET)
  if(TARGET ${TARGET})
    add_dependencies(threads_tests ${TARGET})
    set_property(TEST ${TARGET} APPEND PROPERTY LABELS threads)
  endif()
endfunction()

# A GoogleTest program, known to ctest under its own name with the label "fast" (or LABEL).
function(mangnon_test TARGET)
  cmake_parse_arguments(ARG "" "LABEL" "SOURCES;LINK" ${ARGN})
  if(NOT ARG_LABEL)
    set(ARG_LABEL fast)
  endif()
  add_executable(${TARGET} ${ARG_SOURCES})
  target_link_libraries(${TARGET} PRIVATE ${ARG_LINK} GTest::gtest GTest::gmock GTest::gtest_main)
  target_compile_definitions(${TARGET} PRIVATE MANGNON_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_compile_options(${TARGET} PRIVATE ${MANGNON_TEST_OPTIONS})
  set_target_properties(${TARGET} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
  if(MANGNON_PCH)
    target_precompile_headers(${TARGET} REUSE_FROM mangnon_test_pch)
  endif()
  add_test(NAME ${TARGET} COMMAND ${TARGET} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(${TARGET} PROPERTIES LABELS ${ARG_LABEL})
endfunction()
