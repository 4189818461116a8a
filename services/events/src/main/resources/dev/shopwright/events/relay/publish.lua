-- Adds facts to their streams and moves the relay's position, in one go.
-- KEYS: the position, then each fact's stream
-- ARGV: the position as the relay saw it, the new one, the seconds to keep entries, then id, key, payload and time of each fact
-- The comparison fences off whoever acts on an outdated view: another replica's relay, or this very call sent again by a
-- client that reconnected to a Redis which had lost its data.
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then
  return 0
end
local oldest = string.format('%.0f', (redis.call('TIME')[1] - ARGV[3]) * 1000)
for i = 2, #KEYS do
  local at = 4 * i - 4
  redis.call('XADD', KEYS[i], 'MINID', '~', oldest, '*',
    'id', ARGV[at], 'key', ARGV[at + 1], 'payload', ARGV[at + 2], 'occurred_at', ARGV[at + 3])
end
redis.call('SET', KEYS[1], ARGV[2])
return 1
