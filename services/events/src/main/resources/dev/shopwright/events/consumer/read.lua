-- Returns the oldest entries that a group was given and has not acknowledged; gives it new ones if there are none.
-- KEYS: the streams
-- ARGV: the group, which is also its one consumer; the most entries of each stream
-- One script with one string as its answer: a client that lost an answer asks again, which must neither skip entries nor mix
-- the halves of two answers.
local function read(from)
  local command = {'XREADGROUP', 'GROUP', ARGV[1], ARGV[1], 'COUNT', ARGV[2], 'STREAMS'}
  for i = 1, #KEYS do
    command[7 + i] = KEYS[i]
    command[7 + #KEYS + i] = from
  end
  return redis.pcall(unpack(command))
end

local function found(reply)
  local entries = {}
  for _, stream in ipairs(reply or {}) do
    for _, entry in ipairs(stream[2]) do
      if entry[2] then
        entries[#entries + 1] = {stream[1], entry[1], entry[2]}
      else
        -- trimmed before it was applied: nothing is left but the reminder
        redis.call('XACK', stream[1], ARGV[1], entry[1])
      end
    end
  end
  return entries
end

local reply = read('0')
if reply and reply.err and string.find(reply.err, 'NOGROUP', 1, true) then
  for _, stream in ipairs(KEYS) do
    redis.pcall('XGROUP', 'CREATE', stream, ARGV[1], '0', 'MKSTREAM')
  end
  reply = read('0')
end
if reply and reply.err then
  return reply
end
local entries = found(reply)
if #entries == 0 then
  entries = found(read('>'))
end
return #entries == 0 and '[]' or cjson.encode(entries)
