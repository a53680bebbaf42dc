## Forms: field by field, or all at once

form-open = Open the form
form-skip = Skip
form-keep = Keep it as it is
form-too-long = { PLURAL($count) ->
    [one] That answer has { $count } character; at most { $limit } fit here. Please make it shorter.
   *[other] That answer has { $count } characters; at most { $limit } fit here. Please make it shorter.
}
