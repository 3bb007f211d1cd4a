from storage.rules.paging import page_start


def test_a_page_that_is_no_more_is_the_first():
    assert [page_start(offset, 21) for offset in (0, 10, 20, 21, 30)] == [0, 10, 20, 0, 0]
    assert page_start(10, 0) == 0
