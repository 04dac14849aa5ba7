# Lets npm install what package-lock.json of the working folder names, and only warns where that is impossible.
find_program(NPM npm)
if(NPM)
  execute_process(
    COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund --loglevel=error --fetch-retry-mintimeout=1000
    RESULT_VARIABLE status)
else()
  set(status "there is no npm")
endif()
if(status EQUAL 0 AND EXISTS ${REVEAL_FOLDER}/dist/reveal.js)
  file(TOUCH ${REVEAL_FOLDER}/dist/reveal.js)
else()
  message("reveal.js could not be fetched (${status}); convguide slides --to revealjs will not work")
endif()
