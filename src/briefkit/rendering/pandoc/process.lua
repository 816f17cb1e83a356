-- Many runs of pandoc in one process: run as its reader (`-f pandoc_process.lua`), which gives it the options of
-- the command line. It answers requests on standard input until that comes to its end.
--
--   request:  a line "LENGTH LENGTH", then so many bytes of JSON (what to do), then so many of input
--   answer:   a line "done LENGTH" and so many bytes; "not 0" for what pandoc is to be started for, to say why
--
-- Texts are read, and written, without access to files, as with `--sandbox`; citeproc reads the two that it is given.

local WARM = [[
# x {#a .b}

"Text" *a* **b** [l](http://a.example) [@k, 5; see @l, p. 3] -- c.[^1] <i>d</i> ^[e]

[^1]: Note.

- a

> b

| a | b |
|---|---|
| c | d |

: e

::: {.f g=h}
i
:::
]]

local function set(task, data, options)
  local doc = pandoc.read(data, task.from, options, {})
  if task.citeproc then
    doc.meta.csl, doc.meta.bibliography = task.csl, task.bibliography
    doc = pandoc.utils.citeproc(doc)
  end
  return pandoc.write(doc, task.to, {wrap_text = 'none'}) .. '\n'
end

local function is_told(message)
  local verbosity = pandoc.json.decode(pandoc.json.encode(message), false).verbosity
  return verbosity ~= 'INFO' and verbosity ~= 'DEBUG'
end

-- What pandoc writes; nothing where it has something to say.
local function quietly(task, data, options)
  local fine, messages, output = pcall(pandoc.log.silence, set, task, data, options)
  for _, message in ipairs(fine and messages or {}) do
    fine = fine and not is_told(message)
  end
  return fine and output or nil
end

local function take(length)
  return length > 0 and io.read(length) or ''  -- to read nothing would wait for what comes next
end

local function answer(options)
  local head = io.read('l')
  if not head then
    return false
  end
  local asked, length = head:match('^(%d+) (%d+)$')
  local task, data = pandoc.json.decode(take(tonumber(asked)), false), take(tonumber(length))
  local output = quietly(task, data, options)
  io.write(output and 'done ' or 'not ', output and #output or 0, '\n', output or '')
  io.flush()
  return true
end

function Reader(_, options)
  -- The first texts take longer than those after: done while nobody waits for an answer yet.
  local tree = quietly({from = 'markdown', to = 'json'}, WARM, options)
  quietly({from = 'json', to = 'html5'}, tree or '', options)
  while answer(options) do
  end
  return pandoc.Pandoc({})
end
