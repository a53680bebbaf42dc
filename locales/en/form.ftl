## Forms: field by field, or all at once

form-open = Open the form
form-skip = Skip
form-keep = Keep it as it is
form-too-long = { PLURAL($count) ->
    [one] That answer has { $count } character; there is room for { $limit } at most. Please make it shorter.
   *[other] That answer has { $count } characters; there is room for { $limit } at most. Please make it shorter.
}
