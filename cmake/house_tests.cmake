# Tests of the tree itself and of the web pages; nothing of them is compiled, so a sanitizer build leaves them out.
if(MANGNON_SANITIZE)
  return()
endif()

function(mangnon_script_test NAME)
  add_test(NAME ${NAME} COMMAND ${ARGN} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(${NAME} PROPERTIES LABELS fast)
endfunction()

mangnon_script_test(tidy python3 tools/tidy)
mangnon_script_test(tidy_test python3 tools/tidy/tidy_test.py)
mangnon_script_test(run_tests_test python3 tools/run_tests_test.py)
if(EXISTS ${PROJECT_SOURCE_DIR}/web/package.json)
  mangnon_script_test(web_test npm test --silent --prefix web)
  mangnon_script_test(web_types npm run check --silent --prefix web)
endif()
# Journeys of people in a real browser; `make test-all` runs them.
add_test(NAME browser_journeys COMMAND tests/browser/run ${PROJECT_BINARY_DIR} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
set_tests_properties(browser_journeys PROPERTIES LABELS browser TIMEOUT 600)
